package io.florin.contracts.deploy;

import java.util.Arrays;
import java.util.List;

/// The contracts of a deployment in the order of their creation. The n-th is created by the deployer's n-th
/// transaction,
/// which fixes its address before anything exists; so contracts that need each other take immutables.
public enum Part {
    ACCESS_MANAGER("AccessManager"),
    MARKETS("Markets"),
    IDENTITY_GATE("IdentityGate"),
    FLUSD("FLUSD"),
    ISSUANCE("Issuance"),
    PEG_MODULE("PegModule"),
    SCHEDULES("Schedules"),
    COLLATERAL_REGISTRY("CollateralRegistry"),
    APPRAISALS("Appraisals"),
    LOAN_BOOK("LoanBook"),
    ORIGINATION("Origination"),
    POOL("Pool"),
    TRANCHE_VAULT("TrancheVault"),
    TREASURY("Treasury"),
    FLV("FLV"),
    VOTE_LOCK("VoteLock"),
    GOVERNOR("Governor"),
    ANCHOR("Anchor"),
    /// Demo deployments only, hence last.
    TEST_RESERVE_TOKEN("TestReserveToken");

    private final String contractName;

    Part(String contractName) {
        this.contractName = contractName;
    }

    /// Name in the sources, in `abi/` and in the deployment file.
    public String contractName() {
        return contractName;
    }

    static List<Part> of(boolean demo) {
        return Arrays.stream(values())
                .filter(part -> demo || part != TEST_RESERVE_TOKEN)
                .toList();
    }
}
