package io.florin.contracts.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which role each restricted function belongs to, and by which template of the Governor a vote may call it.
/// A restricted selector that were left out would fall to ADMIN, which no guardian watches; [#check] refuses that.
final class RoleMap {
    /// Governor templates. 0 is Text.
    static final int PARAMETER_CHANGE = 1;

    static final int CAP_CHANGE = 2;
    static final int LISTING = 3;
    static final int TREASURY_PAYMENT = 4;
    static final int RESUMPTION = 5;
    static final int ROLE_CHANGE = 6;

    /// @param template Governor template, 0 = not callable by a vote
    /// @param core needs the higher threshold
    record Entry(Part part, String function, Role role, int template, boolean core) {}

    private static final List<Entry> ENTRIES = entries();

    private RoleMap() {}

    static List<Entry> all() {
        return ENTRIES;
    }

    private static List<Entry> entries() {
        List<Entry> list = new ArrayList<>();
        vote(list, Part.MARKETS, Role.GOV_2D, PARAMETER_CHANGE, "setParameter");
        vote(list, Part.MARKETS, Role.GOV_2D, RESUMPTION, "resumeOriginator", "unpause");
        vote(list, Part.MARKETS, Role.GOV_7D, LISTING, "listProduct");
        vote(list, Part.MARKETS, Role.GOV_7D, CAP_CHANGE, "setOriginatorCap");
        vote(list, Part.MARKETS, Role.GOV_14D, LISTING, "listParameter", "listPool");
        guardian(list, Part.MARKETS, "retireProduct", "retirePool", "cutOriginatorCap", "suspendOriginator", "pause");
        service(list, Part.IDENTITY_GATE, Role.COMPLIANCE, "setRecord", "expireRecord", "freeze", "unfreeze");
        service(list, Part.IDENTITY_GATE, Role.ENFORCER, "forceTransfer");
        guardian(list, Part.IDENTITY_GATE, "suspendAttestor");
        vote(list, Part.IDENTITY_GATE, Role.GOV_2D, RESUMPTION, "resumeAttestor");
        vote(list, Part.ISSUANCE, Role.GOV_14D, CAP_CHANGE, "setCapacity");
        guardian(list, Part.ISSUANCE, "cutCapacity");
        vote(list, Part.PEG_MODULE, Role.GOV_14D, LISTING, "listAsset");
        vote(list, Part.PEG_MODULE, Role.GOV_7D, CAP_CHANGE, "setCap");
        vote(list, Part.PEG_MODULE, Role.GOV_2D, CAP_CHANGE, "setFees");
        vote(list, Part.PEG_MODULE, Role.GOV_2D, RESUMPTION, "resumeBuying");
        guardian(list, Part.PEG_MODULE, "cutCap", "pauseBuying");
        vote(list, Part.APPRAISALS, Role.GOV_7D, LISTING, "addSigner", "setClassRule");
        guardian(list, Part.APPRAISALS, "removeSigner");
        vote(list, Part.TREASURY, Role.GOV_14D, TREASURY_PAYMENT, "pay");
        for (String function : List.of(
                "labelRole",
                "setRoleAdmin",
                "setGrantDelay",
                "setTargetAdminDelay",
                "setTargetClosed",
                "setTargetFunctionRole",
                "grantRole",
                "revokeRole")) {
            list.add(new Entry(Part.ACCESS_MANAGER, function, Role.MANAGER_ADMIN, ROLE_CHANGE, true));
        }
        return List.copyOf(list);
    }

    /// What a vote may call beside the mapped functions: `setRoleGuardian` stays unmapped, so that the guardian cannot
    /// cancel its own removal.
    static final Entry SET_ROLE_GUARDIAN =
            new Entry(Part.ACCESS_MANAGER, "setRoleGuardian", Role.ADMIN, ROLE_CHANGE, true);

    private static void vote(List<Entry> list, Part part, Role role, int template, String... functions) {
        for (String function : functions) {
            list.add(new Entry(part, function, role, template, false));
        }
    }

    private static void guardian(List<Entry> list, Part part, String... functions) {
        service(list, part, Role.GUARDIAN, functions);
    }

    private static void service(List<Entry> list, Part part, Role role, String... functions) {
        for (String function : functions) {
            list.add(new Entry(part, function, role, 0, false));
        }
    }

    /// Selectors by contract and role, in order, ready for `setTargetFunctionRole`.
    static Map<Part, Map<Role, List<byte[]>>> selectors() {
        Map<Part, Map<Role, List<byte[]>>> grouped = new LinkedHashMap<>();
        for (Entry entry : ENTRIES) {
            Artifact artifact = Artifact.of(entry.part());
            grouped.computeIfAbsent(entry.part(), part -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.role(), role -> new ArrayList<>())
                    .add(artifact.selector(entry.function()));
        }
        return grouped;
    }

    /// Every restricted function of every contract is mapped, and nothing else is.
    ///
    /// @throws DeployException naming the functions that are missing or too many
    static void check(List<Part> parts) {
        for (Part part : parts) {
            if (part == Part.ACCESS_MANAGER) {
                continue;
            }
            TreeSet<String> mapped = new TreeSet<>();
            for (Entry entry : ENTRIES) {
                if (entry.part() == part) {
                    mapped.add(Artifact.of(part).selectorHex(entry.function()));
                }
            }
            TreeSet<String> restricted = new TreeSet<>(Artifact.of(part).restricted());
            if (!mapped.equals(restricted)) {
                throw new DeployException(
                        "The role map of " + part.contractName() + " does not fit its restricted functions: mapped "
                                + mapped + ", restricted " + restricted + ".");
            }
        }
    }
}
