/// A person's own profile: checked, screened, cleared or held; and the gate that everything else asks.
@NullMarked
package io.florin.compliance.kyc;

import org.jspecify.annotations.NullMarked;
