package io.florin.lending.onchain;

import java.util.Map;

/// What is deployed where: the deployment file as the service sees it.
public interface DeploymentInfo {
    long chainId();

    /// Whether this deployment has public demo keys, faucet, clock and short delays.
    boolean demo();

    /// Contract addresses by name, lower case.
    Map<String, String> contracts();

    /// Token at the peg, lower case.
    String reserveToken();

    long deployedAtBlock();

    String genesisHash();
}
