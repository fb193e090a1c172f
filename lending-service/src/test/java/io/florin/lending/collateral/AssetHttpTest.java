package io.florin.lending.collateral;

import static io.florin.lending.collateral.Person.BORROWER;
import static io.florin.lending.collateral.Person.STRANGER;
import static io.florin.lending.collateral.Person.UNDERWRITER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Describing homes and adding documents.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class AssetHttpTest {
    private static final String ASSETS = "/api/v1/assets";

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "florin.data")
    Path data;

    @BeforeEach
    void wallets() {
        BORROWER.link();
        STRANGER.link();
    }

    @AfterEach
    void logOut() {
        Person.logOut();
    }

    @Test
    void aDescribedHomeWaitsForItsDocuments() {
        Map<String, Object> home = Homes.home(BORROWER, Homes.newTitle());
        home.put("note", "Corner plot");
        String id = BORROWER.post(ASSETS, home)
                .statusCode(201)
                .body("state", equalTo("described"))
                .body("description", equalTo(home))
                .body("documents", hasSize(0))
                .body("registration.class", equalTo(1))
                .body("registration.wallet", equalTo(BORROWER.address()))
                .body("registration.documentRoot", equalTo("0x" + "0".repeat(64)))
                .body("value", nullValue())
                .body("lien", nullValue())
                .body("appraisal", nullValue())
                .body("waitingFor.actor", equalTo("borrower"))
                .body("waitingFor.what", equalTo("add_documents"))
                .extract()
                .path("id");
        BORROWER.get(ASSETS).then().statusCode(200).body("items[0].id", equalTo(id));
        STRANGER.get(ASSETS).then().body("items.id", org.hamcrest.Matchers.not(hasItem(id)));
    }

    @Test
    void givenATitleInAnotherSpelling_whenAnybodyDescribesItAgain_thenItIsRefused() {
        String number = UUID.randomUUID().toString();
        BORROWER.post(ASSETS, Homes.home(BORROWER, "Mitte, Blatt 0012/" + number))
                .statusCode(201);
        for (Person person : List.of(BORROWER, STRANGER)) {
            person.post(ASSETS, Homes.home(person, "MITTE  Blatt12 " + number.toUpperCase(java.util.Locale.ROOT)))
                    .statusCode(409)
                    .body("code", equalTo("already-pledged"));
        }
    }

    @Test
    void badDescriptionsNameTheField() {
        Map<String, Object> wrong = Map.ofEntries(
                Map.entry("kind", "castle"),
                Map.entry("titleReference", "-/-"),
                Map.entry("country", "de"),
                Map.entry("yearBuilt", 900),
                Map.entry("livingAreaM2", "large"),
                Map.entry("rooms", 0),
                Map.entry("estimatedValue", "-1"),
                Map.entry("addressLine", "x".repeat(201)),
                Map.entry("wallet", STRANGER.address()));
        wrong.forEach((field, value) -> {
            Map<String, Object> home = Homes.home(BORROWER, Homes.newTitle());
            home.put(field, value);
            BORROWER.post(ASSETS, home)
                    .statusCode(400)
                    .body("code", equalTo("validation-failed"))
                    .body("errors.field", hasItem(field));
        });
        Map<String, Object> unknown = Homes.home(BORROWER, Homes.newTitle());
        unknown.put("state", "valued");
        BORROWER.post(ASSETS, unknown).statusCode(400).body("errors[0].message", equalTo("unknown field"));
    }

    @Test
    void documentsAreKeptOnceUnderACleanNameAndChangeTheRoot() {
        String id = Homes.describe(BORROWER);
        byte[] deed = Person.pdf("deed " + id);
        String first = BORROWER.upload(id, "title_deed", "../../etc/Grundbuch <Müller>.exe", deed)
                .statusCode(201)
                .body("documents", hasSize(1))
                .body("documents[0].name", equalTo("Grundbuch Müller.pdf"))
                .body("documents[0].kind", equalTo("title_deed"))
                .body("documents[0].size", equalTo(deed.length))
                .body("waitingFor.what", equalTo("register"))
                .extract()
                .path("registration.documentRoot");
        BORROWER.upload(id, "title_deed", "again.pdf", deed).statusCode(201).body("documents", hasSize(1));
        String second = BORROWER.upload(id, "photo", "front.png", Person.png(100))
                .statusCode(201)
                .body("documents", hasSize(2))
                .extract()
                .path("registration.documentRoot");
        assertFalse(first.equals(second), "the root covers every document");
    }

    @Test
    void theOwnerAndUnderwritersDownloadAnAttachment() {
        String id = Homes.describe(BORROWER);
        byte[] deed = Person.pdf("Müller " + id);
        String document = BORROWER.upload(id, "title_deed", "Grundbuch Müller.pdf", deed)
                .extract()
                .path("documents[0].id");
        for (Person reader : List.of(BORROWER, UNDERWRITER)) {
            Response file = reader.get(ASSETS + "/" + id + "/documents/" + document);
            file.then()
                    .statusCode(200)
                    .contentType("application/octet-stream")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", containsString("attachment; filename=\"Grundbuch M_ller.pdf\""))
                    .header("Content-Disposition", containsString("filename*=UTF-8''Grundbuch%20M%C3%BCller.pdf"));
            assertArrayEquals(deed, file.asByteArray());
        }
        UNDERWRITER.get(ASSETS + "/" + id).then().statusCode(200);
    }

    @Test
    void wrongFilesAreRefused() {
        String id = Homes.describe(BORROWER);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        BORROWER.upload(id, "title_deed", "deed.pdf", script)
                .statusCode(400)
                .body("errors[0].field", equalTo("file"))
                .body("errors[0].message", containsString("PDF, PNG or JPEG"));
        BORROWER.upload(id, "title_deed", "deed.pdf", new byte[0])
                .statusCode(400)
                .body("errors[0].message", equalTo("is empty"));
        BORROWER.upload(id, "title_deed", "deed.png", Person.png(10_000_001))
                .statusCode(413)
                .body("code", equalTo("too-large"));
        BORROWER.upload(id, "selfie", "deed.pdf", Person.pdf(id))
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        BORROWER.upload(id, "photo", "most.png", Person.png(10_000_000)).statusCode(201);
    }

    @Test
    void aForeignAssetDoesNotExistForOthers() {
        String id = Homes.describe(BORROWER);
        String document = BORROWER.upload(id, "title_deed", "deed.pdf", Person.pdf(id))
                .extract()
                .path("documents[0].id");
        String missing = STRANGER.get(ASSETS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertEquals(
                missing,
                STRANGER.get(ASSETS + "/" + id).then().statusCode(404).extract().asString());
        STRANGER.get(ASSETS + "/" + id + "/documents/" + document).then().statusCode(404);
        STRANGER.upload(id, "photo", "x.png", Person.png(50)).statusCode(404);
        STRANGER.post(ASSETS + "/" + id + "/appraisal").statusCode(404);
        Person.APPRAISER1
                .get(ASSETS + "/" + id + "/documents/" + document)
                .then()
                .statusCode(404);
        Person.APPRAISER1.get(ASSETS + "/" + id).then().statusCode(403);
        BORROWER.get(ASSETS + "/" + id + "/documents/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        BORROWER.get(ASSETS + "/not-an-id").then().statusCode(404);
    }

    @Test
    void nothingPersonalIsReadableAtRest() throws IOException, SQLException {
        String title = Homes.newTitle();
        Map<String, Object> home = Homes.home(BORROWER, title);
        home.put("addressLine", "Verschwiegene Gasse 3");
        String id = BORROWER.post(ASSETS, home).statusCode(201).extract().path("id");
        JsonPath asset = BORROWER.upload(id, "title_deed", "Anna.pdf", Person.pdf("Verschwiegene Gasse"))
                .statusCode(201)
                .extract()
                .jsonPath();
        Path file = data.resolve("documents").resolve(asset.getString("documents[0].id"));
        assertFalse(latin(Files.readAllBytes(file)).contains("Gasse"), "documents are sealed on disk");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String rows = rows("select a::text || d::text from collateral.asset a join collateral.document d"
                + " on d.asset_id = a.id where a.id = '" + id + "'");
        for (String word : List.of("Gasse", title, "Anna", "Berlin")) {
            String hex = java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            assertFalse(rows.contains(word) || rows.contains(hex), word + " is not readable in the database");
        }
        Path salt = data.resolve("keys").resolve("title-salt");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(salt)));
    }

    private String rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(sql)) {
            StringBuilder all = new StringBuilder();
            while (found.next()) {
                all.append(found.getString(1));
            }
            assertFalse(all.isEmpty(), "there are rows to look at");
            return all.toString();
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
