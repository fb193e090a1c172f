/// JSON-RPC over HTTP and WebSocket: one class per namespace. The only user of Vert.x in this module.
@NullMarked
package io.florin.chain.rpc;

import org.jspecify.annotations.NullMarked;
