/// The own profile over HTTP.
@NullMarked
package io.florin.compliance.kyc.http;

import org.jspecify.annotations.NullMarked;
