package io.florin.chain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows of this module; each rule is a sentence.
@AnalyzeClasses(packages = "io.florin.chain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.florin.chain.";

    private static ArchRule only(String name, String... used) {
        String[] allowed = new String[used.length + 1];
        allowed[0] = ROOT + name + "..";
        for (int i = 0; i < used.length; i++) {
            allowed[i + 1] = ROOT + used[i] + "..";
        }
        String[] outside = {
            "java..",
            "javax..",
            "org.jspecify..",
            "com.google.errorprone..",
            "com.fasterxml..",
            "org.bouncycastle..",
            "fr.acinq..",
            "supranational..",
            "org.rocksdb..",
            "io.vertx..",
            "io.micrometer.."
        };
        String[] all = new String[allowed.length + outside.length];
        System.arraycopy(allowed, 0, all, 0, allowed.length);
        System.arraycopy(outside, 0, all, allowed.length, outside.length);
        return classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all);
    }

    @ArchTest
    static final ArchRule types_know_nothing = only("types");

    @ArchTest
    static final ArchRule crypto_knows_types = only("crypto", "types");

    @ArchTest
    static final ArchRule the_trie_is_a_pure_function = only("trie", "types", "crypto");

    @ArchTest
    static final ArchRule state_knows_types = only("state", "types");

    @ArchTest
    static final ArchRule transactions_know_types_and_crypto = only("transaction", "types", "crypto");

    @ArchTest
    static final ArchRule blocks_know_transactions = only("block", "types", "crypto", "trie", "transaction");

    @ArchTest
    static final ArchRule the_machine_knows_state_and_its_block = only("evm", "types", "crypto", "state", "block");

    @ArchTest
    static final ArchRule execution_joins_machine_state_and_blocks =
            only("execution", "types", "crypto", "evm", "state", "transaction", "block");

    @ArchTest
    static final ArchRule parallel_execution_is_one_more_executor =
            only("parallel", "types", "evm.code", "state", "transaction", "block", "execution");

    @ArchTest
    static final ArchRule storage_implements_the_ports =
            only("storage", "types", "crypto", "trie", "state", "transaction", "block");

    @ArchTest
    static final ArchRule the_ledger_knows_stores_as_ports_only =
            only("ledger", "types", "crypto", "trie", "state", "transaction", "block", "evm.fork", "execution");

    @ArchTest
    static final ArchRule the_pool_knows_transactions = only("txpool", "types", "transaction", "state");

    @ArchTest
    static final ArchRule only_the_node_is_a_door = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "node..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "node..");

    @ArchTest
    static final ArchRule only_rpc_uses_vertx = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "rpc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule only_storage_uses_rocksdb = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "storage..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rocksdb..");

    @ArchTest
    static final ArchRule only_the_node_uses_micrometer = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "node..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    @ArchTest
    static final ArchRule the_machine_sees_no_thread_and_no_clock = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "evm..", ROOT + "state..", ROOT + "execution..")
            .and()
            .doNotHaveSimpleName("CodeCache")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.concurrent..", "java.time..", "java.net..", "java.nio.file..");

    @ArchTest
    static final ArchRule frames_are_known_inside_the_machine_only = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "evm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "evm.instruction..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("io.florin.chain.(*)..").should().beFreeOfCycles();
}
