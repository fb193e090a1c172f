package io.florin.lending.loan.http;

import io.florin.lending.loan.Application;
import io.florin.lending.loan.model.Finances;
import io.florin.lending.loan.model.Purpose;
import io.florin.lending.loan.model.Request;
import io.florin.lending.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as the borrower writes it, in and out. Amounts in FLUSD units.
public record ApplicationInput(
        @NotNull Integer productId,

        @NotNull @Pattern(regexp = Patterns.UNITS, message = Patterns.UNITS_MESSAGE)
        String principal,

        @NotNull @Min(1) @Max(MOST) Integer count,
        @NotNull @Min(1) @Max(MOST) Integer periodMonths,
        @NotNull UUID assetId,

        @NotNull
        @Pattern(
                regexp = "buy_home|renovate|refinance|business|education|other",
                message = "must be buy_home, renovate, refinance, business, education or other")
        String purpose,

        @NotNull @Pattern(regexp = Patterns.UNITS, message = Patterns.UNITS_MESSAGE)
        String netMonthlyIncome,

        @NotNull @Pattern(regexp = Patterns.UNITS, message = Patterns.UNITS_MESSAGE)
        String monthlyHousehold,

        @NotNull @Pattern(regexp = Patterns.UNITS, message = Patterns.UNITS_MESSAGE)
        String monthlyDebt,

        @Nullable @Size(max = 2_000) String note,

        @NotNull @Pattern(regexp = Patterns.ADDRESS, message = Patterns.ADDRESS_MESSAGE)
        String wallet) {
    private static final int MOST = 480;

    static ApplicationInput of(Application application) {
        Request request = application.request();
        Finances finances = application.finances();
        return new ApplicationInput(
                request.productId(),
                request.principal().toString(),
                request.count(),
                request.periodMonths(),
                request.assetId(),
                finances.purpose().word(),
                finances.netMonthlyIncome().toString(),
                finances.monthlyHousehold().toString(),
                finances.monthlyDebt().toString(),
                finances.note(),
                request.wallet());
    }

    Request request() {
        return new Request(
                productId, new BigInteger(principal), count, periodMonths, assetId, wallet.toLowerCase(Locale.ROOT));
    }

    /// @throws Problem when the income is zero
    Finances finances() {
        BigInteger income = new BigInteger(netMonthlyIncome);
        if (income.signum() == 0) {
            throw Problem.invalid("netMonthlyIncome", "must be above 0");
        }
        return new Finances(
                Purpose.valueOf(purpose.toUpperCase(Locale.ROOT)),
                income,
                new BigInteger(monthlyHousehold),
                new BigInteger(monthlyDebt),
                note == null ? "" : note);
    }
}
