package io.florin.lending.activity.store;

import io.florin.lending.database.Rows;
import io.florin.lending.onchain.ContractCalls;
import io.florin.lending.onchain.DeploymentInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Accounts between which money moves as part of a higher action: our contracts and their FLUSD sub-accounts. The
/// treasury is none of them: what it pays, it pays by itself.
@ApplicationScoped
class InnerAccounts {
    static final String NOBODY = "0x0000000000000000000000000000000000000000";
    private static final byte[] CASH = new byte[32];
    private static final String TREASURY = "Treasury";

    private final Rows rows;
    private final DeploymentInfo deployment;
    private final ContractCalls calls;

    InnerAccounts(Rows rows, DeploymentInfo deployment, ContractCalls calls) {
        this.rows = rows;
        this.deployment = deployment;
        this.calls = calls;
    }

    /// Remembers a sub-account.
    void add(String address) {
        rows.update("insert into activity.inner_account (address) values (?) on conflict do nothing", address);
    }

    boolean contains(String address) {
        boolean ours = deployment.contracts().entrySet().stream()
                .filter(contract -> !contract.getKey().equals(TREASURY))
                .map(Map.Entry::getValue)
                .anyMatch(address::equals);
        return ours
                || address.equals(calls.subAccount("Pool", CASH))
                || rows.first(
                                "select address from activity.inner_account where address = ?",
                                row -> row.getString("address"),
                                address)
                        .isPresent();
    }
}
