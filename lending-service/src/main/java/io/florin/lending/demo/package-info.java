/// The demo world and the demo staff: a process of its own that works only as people do, with bearer tokens
/// on the public API and transactions signed with the published demo wallets.
@NullMarked
package io.florin.lending.demo;

import org.jspecify.annotations.NullMarked;
