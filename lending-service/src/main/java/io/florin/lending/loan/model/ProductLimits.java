package io.florin.lending.loan.model;

import io.florin.lending.product.Product;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Whether amount and time fit a product.
public final class ProductLimits {
    private ProductLimits() {}

    /// A value outside its limits.
    ///
    /// @param field name in the request
    /// @param message what was given and what is allowed
    public record Breach(String field, String message) {}

    /// Everything that does not fit; empty when all fits.
    public static List<Breach> breaches(Product product, BigInteger principal, int count, int periodMonths) {
        List<Breach> found = new ArrayList<>();
        if (!product.open()) {
            found.add(new Breach("productId", "product " + product.name() + " takes no new loans"));
        }
        if (principal.compareTo(product.minPrincipal()) < 0 || principal.compareTo(product.maxPrincipal()) > 0) {
            found.add(new Breach(
                    "principal",
                    "must be " + Words.flusd(product.minPrincipal()) + " to " + Words.flusd(product.maxPrincipal())
                            + ", is " + Words.flusd(principal)));
        } else if (principal.mod(product.quantum()).signum() != 0) {
            found.add(new Breach(
                    "principal",
                    "must be a multiple of " + Words.flusd(product.quantum()) + ", is " + Words.flusd(principal)));
        }
        if (count < product.minCount() || count > product.maxCount()) {
            found.add(new Breach("count", between(product.minCount(), product.maxCount(), "instalments", count)));
        }
        if (periodMonths < product.minPeriodMonths() || periodMonths > product.maxPeriodMonths()) {
            found.add(new Breach(
                    "periodMonths",
                    between(product.minPeriodMonths(), product.maxPeriodMonths(), "months", periodMonths)));
        }
        return List.copyOf(found);
    }

    private static String between(int least, int most, String unit, int given) {
        String allowed = least == most ? "must be " + least : "must be " + least + " to " + most;
        return allowed + " " + unit + ", is " + given;
    }
}
