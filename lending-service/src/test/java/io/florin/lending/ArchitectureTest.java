package io.florin.lending;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The arrows between packages, as sentences.
class ArchitectureTest {
    private static final String ROOT = "io.florin.lending";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void onlyOnchainAndTheDemoProcessKnowWeb3j() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".onchain..", ROOT + ".demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.web3j..", "io.florin.contracts.abi..")
                .check(CLASSES);
    }

    @Test
    void onlyOnchainStartsTheChainAndOnlyThroughItsNode() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".onchain..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.florin.chain..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to the chain but not to its node",
                        type -> type.getPackageName().startsWith("io.florin.chain")
                                && !type.getPackageName().startsWith("io.florin.chain.node")))
                .check(CLASSES);
    }

    @Test
    void theDemoProcessStandsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".demo..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".demo..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to another package of the service",
                        type -> type.getPackageName().startsWith(ROOT)
                                && !type.getPackageName().startsWith(ROOT + ".demo")))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "io.florin.compliance..", "io.quarkus..")
                .check(CLASSES);
    }

    @Test
    void onlyIdentityKnowsTheIdentityProvider() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.oidc..", "org.keycloak..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDoorOfComplianceIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to compliance but not to its api",
                        type -> type.getPackageName().startsWith("io.florin.compliance")
                                && !type.getPackageName().startsWith("io.florin.compliance.api")))
                .check(CLASSES);
    }

    @Test
    void aFeaturesPartsAreItsOwn() {
        for (String part : new String[] {"model", "store", "http"}) {
            slices().matching(ROOT + ".(*)." + part + "..")
                    .namingSlices("$1." + part)
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void modelsArePure() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "javax.sql..", "java.net..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void thereIsNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
