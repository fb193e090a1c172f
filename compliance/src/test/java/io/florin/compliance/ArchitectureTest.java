package io.florin.compliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The arrows between packages, as sentences.
class ArchitectureTest {
    private static final String ROOT = "io.florin.compliance";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /// What each package may use of ours, beside its own parts.
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "api", Set.of(),
            "database", Set.of(),
            "screening", Set.of(),
            "sealing", Set.of("api", "database"),
            "audit", Set.of("api", "database", "sealing"),
            "party", Set.of("api", "database", "sealing", "audit", "screening"),
            "watchlist", Set.of("api", "database", "sealing", "audit", "screening", "party"),
            "attestation", Set.of("api", "database", "party"),
            "cases", Set.of("api", "database", "sealing", "audit", "party", "watchlist"),
            "kyc", Set.of("api", "audit", "party", "watchlist", "attestation", "cases"));

    @Test
    void complianceKnowsNoOtherModuleOfOurs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.florin.lending..", "io.florin.chain..", "io.florin.contracts..", "org.web3j..")
                .check(CLASSES);
    }

    @Test
    void everyPackageUsesOnlyWhatItsArrowsSay() {
        ARROWS.forEach((feature, used) -> {
            String[] others = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(feature) && !used.contains(other))
                    .map(other -> ROOT + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        });
    }

    @Test
    void everyPackageHasArrows() {
        classes()
                .should()
                .resideInAnyPackage(ARROWS.keySet().stream()
                        .map(feature -> ROOT + "." + feature + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void nothingUsesTheHttpPartOfAFeatureButItself() {
        slices().matching(ROOT + ".(*).http..")
                .namingSlices("$1.http")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".*.http..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDatabasePackageOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".database..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource")
                .check(CLASSES);
    }

    @Test
    void onlyTablesSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".database..")
                .and()
                .haveSimpleNameNotEndingWith("Table")
                .and()
                .haveSimpleNameNotEndingWith("Sealer")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".database..")
                .check(CLASSES);
    }

    @Test
    void theScreeningEngineIsPure() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".screening..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "javax.sql..", "java.net..")
                .check(CLASSES);
    }

    @Test
    void thereIsNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
