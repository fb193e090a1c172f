/// The history over HTTP, for officers.
@NullMarked
package io.florin.compliance.audit.http;

import org.jspecify.annotations.NullMarked;
