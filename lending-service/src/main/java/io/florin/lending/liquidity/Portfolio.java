package io.florin.lending.liquidity;

import java.util.List;

/// A lender's position over several wallets, as the API tells it. Amounts are FLUSD units, shares have 12 decimals.
///
/// @param value shares held and waiting at the settled price, plus what is ready to claim
/// @param shares in the wallets, without those waiting
/// @param income value + withdrawn − supplied
/// @param incomeByMonth adds up to `income`; the current month has what the months before leave
/// @param block all of it is true at this block
public record Portfolio(
        List<Wallet> wallets,
        String value,
        String shares,
        String supplied,
        String withdrawn,
        String income,
        List<Month> incomeByMonth,
        List<Point> history,
        List<Request> requests,
        long block) {
    public Portfolio {
        wallets = List.copyOf(wallets);
        incomeByMonth = List.copyOf(incomeByMonth);
        history = List.copyOf(history);
        requests = List.copyOf(requests);
    }

    /// @param value with what waits and what is ready to claim
    /// @param flusd balance outside the pool
    public record Wallet(String address, String shares, String value, String flusd) {}

    /// @param month as 2027-01
    public record Month(String month, String income) {}

    public record Point(long day, String value) {}

    /// A place in the withdrawal queue.
    ///
    /// @param ahead FLUSD paid before, to older cohorts
    /// @param sameCohort FLUSD paid together with it, itself included
    public record Request(
            String wallet,
            long cohort,
            String shares,
            String value,
            String claimable,
            String ahead,
            String sameCohort) {}
}
