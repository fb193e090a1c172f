package io.florin.contracts.deploy;

/// One transaction of the deployer; the n-th step has nonce n.
sealed interface Step {
    /// What it does, for the console and for errors.
    String label();

    /// Input of the transaction, hex with 0x.
    String data();

    /// Creates `part` at the address that its nonce fixes.
    record Create(Part part, String data) implements Step {
        @Override
        public String label() {
            return "create " + part.contractName();
        }
    }

    /// Calls the contract at `target`.
    record Call(String target, String label, String data) implements Step {}
}
