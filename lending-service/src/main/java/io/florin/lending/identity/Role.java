package io.florin.lending.identity;

import java.util.Set;

/// Realm roles, as constants for `@RolesAllowed`.
public final class Role {
    public static final String BORROWER = "borrower";
    public static final String LENDER = "lender";
    public static final String MEMBER = "member";
    public static final String OFFICER = "officer";
    public static final String UNDERWRITER = "underwriter";
    public static final String APPRAISER = "appraiser";
    public static final String ADMIN = "admin";

    /// All of them.
    public static final Set<String> ALL = Set.of(BORROWER, LENDER, MEMBER, OFFICER, UNDERWRITER, APPRAISER, ADMIN);

    private Role() {}
}
