package io.florin.lending.demo;

import java.math.BigInteger;
import java.util.List;

/// A lender takes test reserve tokens from the faucet, buys FLUSD at the peg and supplies it to the pool.
final class LenderStory {
    private static final BigInteger FAUCET = Contracts.units(10_000);

    /// Buys until the wallet holds at least so many FLUSD units.
    void buy(Wallet wallet, BigInteger wanted) {
        BigInteger missing = wanted.subtract(Contracts.read(wallet.flusd().balanceOf(wallet.address())));
        if (missing.signum() <= 0) {
            return;
        }
        BigInteger tokens = Contracts.read(wallet.reserveToken().balanceOf(wallet.address()));
        for (; tokens.compareTo(missing) < 0; tokens = tokens.add(FAUCET)) {
            wallet.send(wallet.reserveToken().faucet());
        }
        wallet.send(wallet.reserveToken().approve(wallet.contracts().address("PegModule"), missing));
        wallet.send(wallet.peg().buy(wallet.contracts().reserveToken(), missing, missing, wallet.address()));
    }

    /// Supplies once; a lender with shares has done it.
    void supply(Wallet wallet, WorldPlan.Supply supply) {
        if (Contracts.read(wallet.vault().balanceOf(wallet.address())).signum() > 0) {
            return;
        }
        BigInteger amount = Contracts.units(supply.amount());
        buy(wallet, amount.add(Contracts.units(supply.spare())));
        if (!Contracts.read(wallet.pool().isPriceCurrent())) {
            settle(wallet);
        }
        wallet.send(wallet.flusd().approve(wallet.contracts().address("TrancheVault"), amount));
        wallet.send(wallet.vault().deposit(amount, BigInteger.ZERO));
    }

    /// Anyone may settle; with no active loan the keeper leaves it to those who need it.
    @SuppressWarnings("unchecked") // the generated wrapper answers a raw list
    private static void settle(Wallet wallet) {
        List<byte[]> loans = Contracts.read(wallet.pool().activeLoans(BigInteger.ZERO, BigInteger.valueOf(100)));
        wallet.send(wallet.pool().settle(loans));
    }
}
