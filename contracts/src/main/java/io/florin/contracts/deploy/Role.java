package io.florin.contracts.deploy;

import java.math.BigInteger;

/// Roles of the AccessManager; the numbers are those of `Roles.sol`. ADMIN is 0 by definition of the manager.
public enum Role {
    ADMIN(0),
    GOV_2D(1),
    GOV_7D(2),
    GOV_14D(3),
    GUARDIAN(4),
    STEWARD(5),
    ORIGINATOR(6),
    COMPLIANCE(7),
    ENFORCER(8),
    APPRAISER(9),
    CUSTODIAN(10),
    PUBLISHER(11),
    VERIFIER(12),
    /// Without members. The manager's own admin functions are mapped to it, so that its guardian may cancel them; who
    /// may
    /// call them is still ADMIN, which the manager fixes itself.
    MANAGER_ADMIN(13);

    private final long number;

    Role(long number) {
        this.number = number;
    }

    public BigInteger number() {
        return BigInteger.valueOf(number);
    }
}
