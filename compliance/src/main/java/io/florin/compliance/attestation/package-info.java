/// What the service says about accounts on chain, and why.
@NullMarked
package io.florin.compliance.attestation;

import org.jspecify.annotations.NullMarked;
