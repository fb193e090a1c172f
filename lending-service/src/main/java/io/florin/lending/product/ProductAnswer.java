package io.florin.lending.product;

/// A product as the API tells it.
///
/// @param quantum in FLUSD units
public record ProductAnswer(
        int id,
        String name,
        String family,
        String nominalRate,
        String baseRate,
        String margin,
        String lateRate,
        String minPrincipal,
        String maxPrincipal,
        int minCount,
        int maxCount,
        int minPeriodMonths,
        int maxPeriodMonths,
        int ltvLimitBps,
        int graceDays,
        int defaultDays,
        int coolingOffDays,
        int reflectionDays,
        String quantum,
        String dayCount,
        boolean open) {
    /// Amounts as decimal text, rates as decimal fractions.
    public static ProductAnswer of(Product product) {
        return new ProductAnswer(
                product.id(),
                product.name(),
                product.family() == Product.BULLET ? "bullet" : "annuity",
                product.nominalRate().toString(),
                product.base().rate().toString(),
                product.margin().toString(),
                product.lateRate().toString(),
                product.minPrincipal().toString(),
                product.maxPrincipal().toString(),
                product.minCount(),
                product.maxCount(),
                product.minPeriodMonths(),
                product.maxPeriodMonths(),
                product.ltvLimitBps(),
                product.graceDays(),
                product.defaultDays(),
                product.coolingOffDays(),
                product.reflectionDays(),
                product.quantum().toString(),
                product.dayCount() == 1 ? "30E/360" : "ACT/365F",
                product.open());
    }
}
