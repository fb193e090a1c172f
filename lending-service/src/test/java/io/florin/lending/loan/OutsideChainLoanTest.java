package io.florin.lending.loan;

import io.florin.lending.testing.OutsideChain;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The same loan on a chain that is not ours (`FLORIN_CHAIN_URL`).
@QuarkusTest
@TestProfile(OutsideChain.class)
class OutsideChainLoanTest {
    @Inject
    LoanLife life;

    @AfterEach
    void logOut() {
        Login.out();
    }

    @Test
    void onAnotherNode() {
        life.play();
    }
}
