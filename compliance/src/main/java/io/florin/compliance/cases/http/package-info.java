/// Cases over HTTP, for officers.
@NullMarked
package io.florin.compliance.cases.http;

import org.jspecify.annotations.NullMarked;
