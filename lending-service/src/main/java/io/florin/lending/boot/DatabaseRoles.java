package io.florin.lending.boot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The two roles and the rights between them. `florin_owner` owns every table and runs the migrations;
/// `florin_app` serves requests and owns nothing. New tables and sequences are readable and writable for the
/// application by default; a migration takes rights away where rows are append-only
/// (`revoke update, delete, truncate on … from florin_app`).
public final class DatabaseRoles {
    public static final String OWNER = "florin_owner";
    public static final String APPLICATION = "florin_app";

    private DatabaseRoles() {}

    /// Creates both roles where missing and sets their passwords. Superuser connection.
    public static void createRoles(Connection superuser, String ownerPassword, String applicationPassword)
            throws SQLException {
        createRole(superuser, OWNER, ownerPassword);
        createRole(superuser, APPLICATION, applicationPassword);
    }

    /// Creates a database where missing. Superuser connection.
    public static void createDatabase(Connection superuser, String name, String owner) throws SQLException {
        try (PreparedStatement exists = superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, name);
            try (ResultSet found = exists.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        execute(superuser, "create database " + name + " owner " + owner);
    }

    /// Lets the application role use what the owner creates later. Superuser connection to the database itself.
    public static void grantDefaults(Connection superuser, String database) throws SQLException {
        execute(superuser, "revoke all on database " + database + " from public");
        execute(superuser, "grant connect on database " + database + " to " + APPLICATION);
        execute(superuser, "revoke all on schema public from public");
        execute(superuser, "grant usage on schema public to " + APPLICATION);
        execute(superuser, "grant all on schema public to " + OWNER);
        String defaults = "alter default privileges for role " + OWNER + " grant ";
        execute(superuser, defaults + "usage on schemas to " + APPLICATION);
        execute(superuser, defaults + "select, insert, update, delete on tables to " + APPLICATION);
        execute(superuser, defaults + "usage, select on sequences to " + APPLICATION);
    }

    static void createRole(Connection superuser, String name, String password) throws SQLException {
        boolean missing;
        try (PreparedStatement exists = superuser.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            exists.setString(1, name);
            try (ResultSet found = exists.executeQuery()) {
                missing = !found.next();
            }
        }
        if (!password.matches("[0-9a-zA-Z]+")) {
            throw new IllegalArgumentException("password must be letters and digits");
        }
        execute(superuser, (missing ? "create role " : "alter role ") + name + " login password '" + password + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
