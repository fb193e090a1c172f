package io.florin.lending.loan;

import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class LoanLifeTest {
    @Inject
    LoanLife life;

    @AfterEach
    void logOut() {
        Login.out();
    }

    @Test
    void onOurOwnChain() {
        life.play();
    }
}
