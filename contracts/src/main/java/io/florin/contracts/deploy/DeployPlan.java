package io.florin.contracts.deploy;

import io.florin.contracts.abi.AccessManager;
import io.florin.contracts.abi.Appraisals;
import io.florin.contracts.abi.Governor;
import io.florin.contracts.abi.Issuance;
import io.florin.contracts.abi.Markets;
import io.florin.contracts.abi.PegModule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.crypto.ContractUtils;
import org.web3j.crypto.Keys;
import org.web3j.protocol.Web3j;
import org.web3j.tx.ReadonlyTransactionManager;
import org.web3j.tx.gas.StaticGasProvider;

/// All transactions of a deployment, a pure function of its configuration and the deployer's address.
final class DeployPlan {
    private final DeployConfig config;
    private final String deployer;
    private final Map<Part, String> addresses = new EnumMap<>(Part.class);
    private final List<Part> parts;
    private final Web3j web3;
    private final List<Step> steps = new ArrayList<>();

    /// @param web3 only encodes calls here, nothing is sent
    DeployPlan(DeployConfig config, String deployer, Web3j web3) {
        this.config = config;
        this.deployer = deployer;
        this.web3 = web3;
        this.parts = Part.of(config.demo());
        for (int nonce = 0; nonce < parts.size(); nonce++) {
            addresses.put(
                    parts.get(nonce),
                    Keys.toChecksumAddress(ContractUtils.generateContractAddress(deployer, BigInteger.valueOf(nonce))));
        }
        parts.forEach(part -> steps.add(new Step.Create(part, creation(part))));
        configure();
        roles();
        handOver();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Part> parts() {
        return parts;
    }

    String address(Part part) {
        String address = addresses.get(part);
        if (address == null) {
            throw new DeployException(part.contractName() + " is not part of this deployment.");
        }
        return address;
    }

    /// Members of each role after the handover.
    List<Membership> memberships() {
        DeployConfig.Delays delays = config.delays();
        DeployConfig.Holders holders = config.holders();
        String governor = address(Part.GOVERNOR);
        return List.of(
                new Membership(Role.GOV_2D, governor, delays.gov2d()),
                new Membership(Role.GOV_7D, governor, delays.gov7d()),
                new Membership(Role.GOV_14D, governor, delays.gov14d()),
                new Membership(Role.GUARDIAN, holders.guardian(), 0),
                new Membership(Role.ORIGINATOR, holders.originator(), 0),
                new Membership(Role.COMPLIANCE, holders.compliance(), 0),
                new Membership(Role.ENFORCER, holders.enforcer(), delays.enforcer()),
                new Membership(Role.PUBLISHER, holders.publisher(), 0),
                new Membership(Role.ADMIN, governor, delays.admin()));
    }

    /// @param delay seconds between scheduling and execution
    record Membership(Role role, String account, long delay) {}

    /// Roles whose queued operations GUARDIAN may cancel.
    static List<Role> guarded() {
        return List.of(Role.GOV_2D, Role.GOV_7D, Role.GOV_14D, Role.ENFORCER, Role.MANAGER_ADMIN);
    }

    private String creation(Part part) {
        List<Type<?>> arguments = switch (part) {
            case ACCESS_MANAGER -> List.of(new Address(deployer));
            case MARKETS, TREASURY -> List.of(at(Part.ACCESS_MANAGER));
            case IDENTITY_GATE, ISSUANCE -> List.of(at(Part.ACCESS_MANAGER), at(Part.FLUSD));
            case FLUSD -> List.of(at(Part.ISSUANCE), at(Part.IDENTITY_GATE), at(Part.LOAN_BOOK));
            case PEG_MODULE ->
                List.of(at(Part.ACCESS_MANAGER), at(Part.FLUSD), at(Part.ISSUANCE), at(Part.IDENTITY_GATE));
            case SCHEDULES, ANCHOR, TEST_RESERVE_TOKEN -> List.of();
            case COLLATERAL_REGISTRY -> List.of(at(Part.IDENTITY_GATE), at(Part.ORIGINATION), at(Part.LOAN_BOOK));
            case APPRAISALS -> appraisals();
            case LOAN_BOOK ->
                List.of(
                        at(Part.FLUSD),
                        at(Part.MARKETS),
                        at(Part.IDENTITY_GATE),
                        at(Part.COLLATERAL_REGISTRY),
                        at(Part.APPRAISALS),
                        at(Part.ORIGINATION));
            case ORIGINATION ->
                List.of(
                        at(Part.ACCESS_MANAGER),
                        at(Part.MARKETS),
                        at(Part.SCHEDULES),
                        at(Part.IDENTITY_GATE),
                        at(Part.COLLATERAL_REGISTRY),
                        at(Part.APPRAISALS),
                        at(Part.LOAN_BOOK));
            case POOL ->
                List.of(
                        at(Part.FLUSD),
                        at(Part.LOAN_BOOK),
                        at(Part.ORIGINATION),
                        at(Part.TRANCHE_VAULT),
                        at(Part.MARKETS));
            case TRANCHE_VAULT ->
                List.of(
                        new Utf8String(config.pool().name()),
                        new Utf8String(config.pool().symbol()),
                        at(Part.FLUSD),
                        at(Part.POOL),
                        at(Part.IDENTITY_GATE),
                        at(Part.MARKETS),
                        new Uint8(config.pool().classMask()),
                        new Uint256(Units.hex(config.pool().countries())));
            case FLV -> flv();
            case VOTE_LOCK ->
                List.of(
                        at(Part.FLV),
                        new Uint32(config.voting().vote() + config.voting().extension()));
            case GOVERNOR -> governor();
        };
        return Artifact.of(part).bytecode() + FunctionEncoder.encodeConstructor(new ArrayList<>(arguments));
    }

    private List<Type<?>> appraisals() {
        DeployConfig.Appraising rules = config.appraising();
        return List.of(
                at(Part.ACCESS_MANAGER),
                at(Part.COLLATERAL_REGISTRY),
                new Uint8(rules.threshold()),
                new Uint16(rules.dispersionBps()),
                new Uint16(rules.stepBps()),
                new Uint16(rules.statementDays()));
    }

    private List<Type<?>> flv() {
        List<Address> members = config.grants().stream()
                .map(grant -> new Address(grant.member()))
                .toList();
        List<Uint256> amounts = config.grants().stream()
                .map(grant -> new Uint256(Units.flv(grant.amount())))
                .toList();
        return List.of(
                at(Part.TREASURY),
                new DynamicArray<>(Address.class, members),
                new DynamicArray<>(Uint256.class, amounts));
    }

    private List<Type<?>> governor() {
        DeployConfig.Voting voting = config.voting();
        List<Governor.Rule> rules = new ArrayList<>();
        List<RoleMap.Entry> entries = new ArrayList<>(RoleMap.all());
        entries.add(RoleMap.SET_ROLE_GUARDIAN);
        for (RoleMap.Entry entry : entries) {
            if (entry.template() != 0) {
                rules.add(new Governor.Rule(
                        address(entry.part()),
                        Artifact.of(entry.part()).selector(entry.function()),
                        BigInteger.valueOf(entry.template()),
                        entry.core()));
            }
        }
        return List.of(
                at(Part.ACCESS_MANAGER),
                at(Part.VOTE_LOCK),
                new Governor.Timing(
                        Units.number(voting.review()),
                        Units.number(voting.vote()),
                        Units.number(voting.lateMargin()),
                        Units.number(voting.extension()),
                        Units.number(voting.executionWindow())),
                new Governor.Limits(
                        Units.number(voting.proposalBps()),
                        Units.number(voting.quorumBps()),
                        Units.number(voting.thresholdBps()),
                        Units.number(voting.coreThresholdBps())),
                new DynamicArray<>(Governor.Rule.class, rules));
    }

    /// While no selector is mapped yet, everything restricted belongs to ADMIN, which is the deployer.
    private void configure() {
        Markets markets = Markets.load(address(Part.MARKETS), web3, readonly(), gas());
        for (DeployConfig.Parameter parameter : config.parameters()) {
            call(
                    Part.MARKETS,
                    "list parameter " + parameter.key(),
                    markets.listParameter(
                                    Units.key(parameter.key()),
                                    Units.wad(parameter.value()),
                                    Units.wad(parameter.min()),
                                    Units.wad(parameter.max()),
                                    Units.wad(parameter.maxStep()),
                                    Units.number(parameter.minInterval()))
                            .encodeFunctionCall());
        }
        for (DeployConfig.Product product : config.products()) {
            call(
                    Part.MARKETS,
                    "list product " + product.name(),
                    markets.listProduct(Units.number(product.id()), struct(product))
                            .encodeFunctionCall());
        }
        call(Part.MARKETS, "list the pool", markets.listPool(address(Part.POOL)).encodeFunctionCall());
        call(
                Part.MARKETS,
                "set the originator's daily cap",
                markets.setOriginatorCap(config.holders().originator(), Units.flusd(config.originatorDailyCap()))
                        .encodeFunctionCall());
        configurePeg();
        configureAppraisals();
    }

    private void configurePeg() {
        DeployConfig.Peg peg = config.peg();
        String token = peg.reserveToken() == null ? address(Part.TEST_RESERVE_TOKEN) : peg.reserveToken();
        call(
                Part.ISSUANCE,
                "open the peg's bucket",
                Issuance.load(address(Part.ISSUANCE), web3, readonly(), gas())
                        .setCapacity(address(Part.PEG_MODULE), Units.flusd(peg.cap()))
                        .encodeFunctionCall());
        call(
                Part.PEG_MODULE,
                "list the reserve token",
                PegModule.load(address(Part.PEG_MODULE), web3, readonly(), gas())
                        .listAsset(
                                token,
                                Units.flusd(peg.cap()),
                                Units.number(peg.feeInBps()),
                                Units.number(peg.feeOutBps()))
                        .encodeFunctionCall());
    }

    private void configureAppraisals() {
        Appraisals appraisals = Appraisals.load(address(Part.APPRAISALS), web3, readonly(), gas());
        DeployConfig.Appraising rules = config.appraising();
        call(
                Part.APPRAISALS,
                "set the appraisal rule",
                appraisals
                        .setClassRule(
                                Units.number(rules.collateralClass()),
                                Units.number(rules.maxAgeDays()),
                                Units.number(rules.haircutBps()))
                        .encodeFunctionCall());
        for (DeployConfig.Appraiser appraiser : config.appraisers()) {
            call(
                    Part.APPRAISALS,
                    "list appraiser " + appraiser.signer(),
                    appraisals
                            .addSigner(appraiser.signer(), Units.number(appraiser.firm()))
                            .encodeFunctionCall());
        }
    }

    private void roles() {
        AccessManager manager = manager();
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                onManager(
                        "label " + role,
                        manager.labelRole(role.number(), role.name()).encodeFunctionCall());
            }
        }
        for (Role role : guarded()) {
            onManager(
                    "guard " + role,
                    manager.setRoleGuardian(role.number(), Role.GUARDIAN.number())
                            .encodeFunctionCall());
        }
        RoleMap.selectors()
                .forEach((part, byRole) -> byRole.forEach((role, selectors) -> onManager(
                        "map " + part.contractName() + " to " + role,
                        manager.setTargetFunctionRole(address(part), selectors, role.number())
                                .encodeFunctionCall())));
        for (Membership membership : memberships()) {
            onManager(
                    "grant " + membership.role(),
                    manager.grantRole(
                                    membership.role().number(), membership.account(), Units.number(membership.delay()))
                            .encodeFunctionCall());
        }
        if (config.delays().grant() > 0) {
            for (Role role : Role.values()) {
                if (role != Role.ADMIN) {
                    onManager(
                            "set the grant delay of " + role,
                            manager.setGrantDelay(
                                            role.number(),
                                            Units.number(config.delays().grant()))
                                    .encodeFunctionCall());
                }
            }
        }
    }

    private void handOver() {
        onManager(
                "give up the deployer's role",
                manager().renounceRole(Role.ADMIN.number(), deployer).encodeFunctionCall());
    }

    private AccessManager manager() {
        return AccessManager.load(address(Part.ACCESS_MANAGER), web3, readonly(), gas());
    }

    private Address at(Part part) {
        return new Address(address(part));
    }

    private void onManager(String label, String data) {
        call(Part.ACCESS_MANAGER, label, data);
    }

    private void call(Part part, String label, String data) {
        steps.add(new Step.Call(address(part), label, data));
    }

    private ReadonlyTransactionManager readonly() {
        return new ReadonlyTransactionManager(web3, deployer);
    }

    private static StaticGasProvider gas() {
        return new StaticGasProvider(BigInteger.ZERO, BigInteger.ZERO);
    }

    private static Markets.Product struct(DeployConfig.Product product) {
        return new Markets.Product(
                Units.number(product.family()),
                Units.number(product.dayCount()),
                Units.number(product.collateralClass()),
                Units.number(product.classMask()),
                Units.number(product.minPeriodMonths()),
                Units.number(product.maxPeriodMonths()),
                Units.number(product.minCount()),
                Units.number(product.maxCount()),
                Units.number(product.ltvLimitBps()),
                Units.number(product.graceDays()),
                Units.number(product.defaultDays()),
                Units.number(product.coolingOffDays()),
                Units.number(product.reflectionDays()),
                Units.number(product.lgdFloorBps()),
                Units.number(product.watchPdBps()),
                Units.flusd(product.quantum()),
                Units.wad(product.margin()),
                Units.wad(product.lateMargin()),
                Units.flusd(product.lastTolerance()),
                Units.flusd(product.minPrincipal()),
                Units.flusd(product.maxPrincipal()),
                Units.hex(product.countries()));
    }
}
