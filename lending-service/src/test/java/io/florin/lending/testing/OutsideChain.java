package io.florin.lending.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/// A service of its own on a chain that is not ours; tests that name it share it.
public final class OutsideChain implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(AnvilResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
