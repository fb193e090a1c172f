package io.florin.lending.identity;

/// Realm roles, as constants for `@RolesAllowed`.
public final class Role {
    public static final String BORROWER = "borrower";
    public static final String LENDER = "lender";
    public static final String MEMBER = "member";
    public static final String OFFICER = "officer";
    public static final String UNDERWRITER = "underwriter";
    public static final String APPRAISER = "appraiser";
    public static final String ADMIN = "admin";

    private Role() {}
}
