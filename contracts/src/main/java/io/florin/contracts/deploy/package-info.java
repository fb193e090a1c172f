/// Deploys the protocol to an Ethereum chain by ordinary transactions: resumable, verified, and handed over to the
/// Governor with a deployer that keeps no role.
@NullMarked
package io.florin.contracts.deploy;

import org.jspecify.annotations.NullMarked;
