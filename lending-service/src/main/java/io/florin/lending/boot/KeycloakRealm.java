package io.florin.lending.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The realm file that the identity provider imports on its first start: the template from the resources,
/// with this deployment's secrets, and with the demo's client and users in a demo deployment only.
final class KeycloakRealm {
    static final String NAME = "florin";
    static final String WEB_CLIENT = "florin-web";
    static final String ADMIN_CLIENT = "florin-admin";
    /// Public client with password grant: bearer tokens for the demo's programs and tests.
    static final String DEMO_CLIENT = "florin-demo";

    /// Password of every demo user; published, play money only.
    static final String DEMO_PASSWORD = "florin-demo";

    private static final String TEMPLATE = "/keycloak/florin-realm.json";
    private static final List<DemoUser> DEMO_USERS = List.of(
            new DemoUser("borrower", "Bea", "Borrower", List.of()),
            new DemoUser("borrower2", "Petra", "Borrower", List.of()),
            new DemoUser("lender", "Leo", "Lender", List.of()),
            new DemoUser("lender2", "Clara", "Lender", List.of()),
            new DemoUser("lender3", "Noah", "Lender", List.of()),
            new DemoUser("lender4", "Ines", "Lender", List.of()),
            new DemoUser("lender5", "Henrik", "Lender", List.of()),
            new DemoUser("member", "Mia", "Member", List.of()),
            new DemoUser("member2", "Max", "Member", List.of()),
            new DemoUser("member3", "Mei", "Member", List.of()),
            new DemoUser("member4", "Mona", "Member", List.of()),
            new DemoUser("member5", "Marc", "Member", List.of()),
            new DemoUser("officer", "Olga", "Officer", List.of("officer")),
            new DemoUser("officer2", "Otto", "Officer", List.of("officer")),
            new DemoUser("underwriter", "Uma", "Underwriter", List.of("underwriter")),
            new DemoUser("appraiser1", "Ada", "Appraiser", List.of("appraiser")),
            new DemoUser("appraiser2", "Ben", "Appraiser", List.of("appraiser")),
            new DemoUser("appraiser3", "Cai", "Appraiser", List.of("appraiser")),
            new DemoUser("admin", "Ann", "Admin", List.of("admin")),
            new DemoUser("applicant1", "Idrissa", "Djalo", List.of()),
            new DemoUser("applicant2", "Tomislav", "Kovac", List.of()),
            new DemoUser("applicant3", "Miguel", "Arriola Marquez", List.of()),
            new DemoUser("applicant4", "Drago", "Nikolić", List.of()),
            new DemoUser("applicant5", "Fernando", "Lopez Trejo", List.of()),
            new DemoUser("applicant6", "Arturo", "Hernandez Moreno", List.of()),
            new DemoUser("applicant7", "Taufiq", "Rifqi", List.of()),
            new DemoUser("applicant8", "Alfredo", "Alvarez Zepeda", List.of()),
            new DemoUser("applicant9", "Omar", "Zabala Padilla", List.of()),
            new DemoUser("applicant10", "Dimas", "Gonzales Rodriguez", List.of()),
            new DemoUser("applicant11", "Miroslav", "Tadić", List.of()));

    private final ObjectMapper json = new ObjectMapper();

    /// @param staff roles beyond the default ones; a demo user with staff roles has only those
    private record DemoUser(String name, String first, String last, List<String> staff) {}

    void write(Path file, Secrets secrets, boolean demo) throws IOException {
        ObjectNode realm = template();
        for (var client : realm.withArray("clients")) {
            ObjectNode node = (ObjectNode) client;
            switch (node.path("clientId").asText()) {
                case WEB_CLIENT -> node.put("secret", secrets.get("keycloak.web"));
                case ADMIN_CLIENT -> node.put("secret", secrets.get("keycloak.admin-client"));
                default -> throw new IOException("unexpected client in " + TEMPLATE);
            }
        }
        if (demo) {
            realm.withArray("clients").add(demoClient());
            DEMO_USERS.forEach(user -> realm.withArray("users").add(demoUser(user)));
        }
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), realm);
    }

    private ObjectNode template() throws IOException {
        try (InputStream in = KeycloakRealm.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IOException("resource " + TEMPLATE + " is missing");
            }
            return (ObjectNode) json.readTree(in);
        }
    }

    private ObjectNode demoClient() {
        ObjectNode client = json.createObjectNode();
        client.put("clientId", DEMO_CLIENT);
        client.put("name", "Demo programs and tests");
        client.put("enabled", true);
        client.put("publicClient", true);
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", true);
        client.put("fullScopeAllowed", true);
        client.putObject("attributes").put("use.refresh.tokens", "false").put("access.token.lifespan", "300");
        return client;
    }

    private ObjectNode demoUser(DemoUser demo) {
        ObjectNode user = json.createObjectNode();
        user.put("username", demo.name());
        user.put("firstName", demo.first());
        user.put("lastName", demo.last());
        user.put("email", demo.name() + "@florin.example");
        user.put("emailVerified", true);
        user.put("enabled", true);
        ObjectNode credential = json.createObjectNode();
        credential.put("type", "password").put("value", DEMO_PASSWORD).put("temporary", false);
        user.putArray("credentials").add(credential);
        ArrayNode roles = user.putArray("realmRoles");
        demo.staff().forEach(roles::add);
        if (demo.staff().isEmpty()) {
            roles.add("default-roles-" + NAME);
        }
        return user;
    }
}
