package io.florin.compliance.screening;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.florin.compliance.screening", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreeningArchitectureTest {

    @ArchTest
    static final ArchRule LISTS_KNOW_NEITHER_MATCHING_NOR_SCREENING = noClasses()
            .that()
            .resideInAPackage("..screening.list..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.florin.compliance.screening", "..screening.match..");

    @ArchTest
    static final ArchRule MATCHING_KNOWS_ONLY_LISTS = noClasses()
            .that()
            .resideInAPackage("..screening.match..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.florin.compliance.screening");

    @ArchTest
    static final ArchRule THE_ENGINE_NEEDS_NO_FRAMEWORK_AND_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage("..screening.list..", "..screening.match..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..", "java.time.chrono..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");
}
