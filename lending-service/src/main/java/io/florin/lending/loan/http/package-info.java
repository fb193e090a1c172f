/// Applications, underwriting and loans over HTTP, as `openapi/lending.yaml` says.
@NullMarked
package io.florin.lending.loan.http;

import org.jspecify.annotations.NullMarked;
