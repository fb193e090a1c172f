package io.florin.lending.compliance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class ListHttpTest {
    private static final String LISTS = "/api/v1/screening/lists";

    @Inject
    @ConfigProperty(name = "florin.data")
    Path data;

    private final Visitor officer = Visitor.officer("officer-one");

    @AfterEach
    void nobody() {
        Visitor.out();
    }

    @Test
    void givenAnEmptyFolder_thenTheShippedExtractIsInForce() {
        officer.get(LISTS)
                .statusCode(200)
                .body("items.list", hasItems("OFAC-SDN", "OFAC-CONS", "UN"))
                .body("calibrated", equalTo(false));
    }

    @Test
    void givenAMalformedFile_whenReloaded_thenItIsNamedAndTheOldListsStay() throws IOException {
        Path broken = data.resolve("lists").resolve("house.csv");
        Files.writeString(broken, "id,name,type\n1,\"never closed,person\n");
        try {
            officer.post(LISTS + "/reload", Map.of())
                    .statusCode(422)
                    .body("code", equalTo("list-refused"))
                    .body("detail", containsString("house.csv"))
                    .body("detail", containsString("line 2"));
            officer.get(LISTS).body("items.list", hasItems("OFAC-SDN", "OFAC-CONS", "UN"));
        } finally {
            Files.delete(broken);
        }
        officer.post(LISTS + "/reload", Map.of()).statusCode(200);
    }

    @Test
    void anOfficerTriesAName() {
        officer.post(
                        "/api/v1/screening/queries",
                        Map.of("name", "Caro Quintero Miguel Angel", "birthDate", "1963-03-09"))
                .statusCode(200)
                .body("decision", equalTo("escalate"))
                .body("hits[0].list", equalTo("OFAC-SDN"));
        officer.post("/api/v1/screening/queries", Map.of("name", "x", "birthDate", "1963-02-31"))
                .statusCode(400);
        officer.post("/api/v1/screening/queries", Map.of("name", "x", "type", "ghost"))
                .statusCode(400)
                .body("errors[0].field", equalTo("type"));
    }
}
