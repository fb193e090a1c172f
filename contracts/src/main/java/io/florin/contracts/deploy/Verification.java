package io.florin.contracts.deploy;

import io.florin.contracts.abi.AccessManager;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.web3j.abi.EventEncoder;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.tuples.generated.Tuple2;
import org.web3j.tx.ReadonlyTransactionManager;
import org.web3j.tx.gas.StaticGasProvider;
import org.web3j.utils.Numeric;

/// Checks on the chain that a deployment is what its plan says: code, wiring, roles, delays, guardians, mappings.
final class Verification {
    private final ChainClient chain;
    private final DeployPlan plan;
    private final Journal journal;
    private final String deployer;
    private final AccessManager manager;

    Verification(ChainClient chain, DeployPlan plan, Journal journal) {
        this.chain = chain;
        this.plan = plan;
        this.journal = journal;
        this.deployer = journal.deployer();
        this.manager = AccessManager.load(
                plan.address(Part.ACCESS_MANAGER),
                chain.web3(),
                new ReadonlyTransactionManager(chain.web3(), deployer),
                new StaticGasProvider(BigInteger.ZERO, BigInteger.ZERO));
    }

    /// @param handedOver whether the deployer must have given up ADMIN
    /// @throws DeployException with the first finding
    void run(boolean handedOver) {
        int done = handedOver ? plan.steps().size() : plan.steps().size() - 1;
        for (int step = 0; step < done; step++) {
            transaction(step, plan.steps().get(step));
        }
        for (Part part : plan.parts()) {
            require(
                    Artifact.of(part).matches(chain.code(plan.address(part))),
                    "the code of " + part.contractName() + " differs from the build");
        }
        mappings();
        members(handedOver);
    }

    /// Creation code with its arguments decides code and immutables, so the very input proves the wiring.
    private void transaction(int index, Step step) {
        String hash = journal.transaction(index);
        TransactionReceipt receipt = chain.receipt(hash)
                .orElseThrow(() ->
                        new DeployException("Verification: the chain does not know the step '" + step.label() + "'."));
        require(receipt.isStatusOK(), "the step '" + step.label() + "' failed");
        require(
                chain.inputOf(hash).equalsIgnoreCase(step.data()),
                "the step '" + step.label() + "' was sent with other data");
        if (step instanceof Step.Create create) {
            require(
                    plan.address(create.part()).equalsIgnoreCase(receipt.getContractAddress()),
                    create.part().contractName() + " lies at another address");
        }
    }

    private void mappings() {
        RoleMap.selectors()
                .forEach((part, byRole) -> byRole.forEach((role, selectors) -> {
                    for (byte[] selector : selectors) {
                        BigInteger mapped = ask(manager.getTargetFunctionRole(plan.address(part), selector)::send);
                        require(
                                mapped.equals(role.number()),
                                part.contractName() + " " + HexFormat.of().formatHex(selector) + " is mapped to role "
                                        + mapped + ", not " + role);
                    }
                }));
        for (Role role : DeployPlan.guarded()) {
            BigInteger guardian = ask(manager.getRoleGuardian(role.number())::send);
            require(guardian.equals(Role.GUARDIAN.number()), role + " has no guardian");
        }
    }

    private void members(boolean handedOver) {
        TreeSet<String> expected = new TreeSet<>();
        for (DeployPlan.Membership membership : plan.memberships()) {
            expected.add(member(membership.role().number(), membership.account()));
            Tuple2<Boolean, BigInteger> held =
                    ask(manager.hasRole(membership.role().number(), membership.account())::send);
            require(held.component1(), membership.role() + " is not held by " + membership.account());
            require(
                    held.component2().equals(Units.number(membership.delay())),
                    membership.role() + " has a delay of " + held.component2() + " s, not " + membership.delay()
                            + " s");
        }
        expected.add(member(Role.ADMIN.number(), deployer));
        require(granted().equals(expected), "roles were granted to others: " + granted() + ", expected " + expected);
        for (Role role : Role.values()) {
            boolean held = ask(manager.hasRole(role.number(), deployer)::send).component1();
            boolean allowed = role == Role.ADMIN && !handedOver;
            require(held == allowed, "the deployer " + (held ? "still holds " : "does not hold ") + role);
        }
    }

    private Set<String> granted() {
        String topic = EventEncoder.encode(AccessManager.ROLEGRANTED_EVENT);
        BigInteger from = chain.receipt(journal.transaction(0))
                .map(TransactionReceipt::getBlockNumber)
                .orElse(BigInteger.ZERO);
        List<EthLog.LogResult<?>> logs = chain.logs(plan.address(Part.ACCESS_MANAGER), from, topic);
        Set<String> found = new TreeSet<>();
        for (EthLog.LogResult<?> result : logs) {
            Log log = (Log) result.get();
            found.add(member(
                    Numeric.toBigInt(log.getTopics().get(1)),
                    "0x" + log.getTopics().get(2).substring(26)));
        }
        return found;
    }

    private static String member(BigInteger role, String account) {
        return role + ":" + account.toLowerCase(Locale.ROOT);
    }

    private static void require(boolean holds, String finding) {
        if (!holds) {
            throw new DeployException("Verification failed: " + finding + ".");
        }
    }

    /// A read that may fail on the way.
    private interface Question<T> {
        T send() throws Exception;
    }

    /// web3j declares `Exception`; this is its edge.
    private static <T> T ask(Question<T> question) {
        try {
            return question.send();
        } catch (Exception failure) {
            throw new DeployException("Verification: the chain does not answer.", failure);
        }
    }

    static Map<String, String> abiHashes(List<Part> parts) {
        Map<String, String> hashes = new TreeMap<>();
        parts.forEach(part -> hashes.put(part.contractName(), Artifact.of(part).abiHash()));
        return hashes;
    }
}
