/// The paths /api/v1/assets and /api/v1/appraisals of the contract `lending.yaml`.
@NullMarked
package io.florin.lending.collateral.http;

import org.jspecify.annotations.NullMarked;
