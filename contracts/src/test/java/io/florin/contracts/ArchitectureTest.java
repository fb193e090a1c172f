package io.florin.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may know whom in this module.
@AnalyzeClasses(packages = "io.florin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule contracts_depend_on_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("io.florin.contracts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.florin.chain..", "io.florin.compliance..", "io.florin.lending..");

    @ArchTest
    static final ArchRule there_are_only_wrappers_and_the_deployment = classes()
            .that()
            .resideInAPackage("io.florin.contracts..")
            .should()
            .resideInAnyPackage("io.florin.contracts.abi..", "io.florin.contracts.deploy..");

    @ArchTest
    static final ArchRule wrappers_know_nothing_of_the_deployment = noClasses()
            .that()
            .resideInAPackage("io.florin.contracts.abi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.florin.contracts.deploy..");
}
