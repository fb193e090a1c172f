package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.florin.chain.evm.trace.CallTracer;
import io.florin.chain.evm.trace.PrestateTracer;
import io.florin.chain.evm.trace.StructLogger;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import java.util.List;

/// How a client wants to be shown a run: geth's trace options. `timeout` and `reexec` are accepted and have no use
/// here: the node's own time limit holds and past states are kept.
///
/// @param tracer empty for the struct logger
/// @param index position of the parameter
/// @param json the options, of which the struct logger reads its own
/// @param config `tracerConfig` of the named tracers
record TraceOptions(String tracer, int index, JsonNode json, JsonNode config) {
    static TraceOptions parse(Params params, int index) {
        JsonNode json = params.has(index) ? params.object(index) : MissingNode.getInstance();
        String tracer = json.path("tracer").asText("");
        if (!List.of("", "callTracer", "prestateTracer").contains(tracer)) {
            throw RpcException.refused(
                    "tracer " + Hex.shown(tracer) + " not found: there are callTracer and prestateTracer");
        }
        return new TraceOptions(tracer, index, json, json.path("tracerConfig"));
    }

    /// A watch over one run.
    ///
    /// @param journal of the run, before it
    /// @param named accounts the transaction names
    Watch watch(Journal journal, List<Address> named) {
        return switch (tracer) {
            case "callTracer" -> new Watch.Calls(new CallTracer(flag(config, "onlyTopCall"), flag(config, "withLog")));
            case "prestateTracer" ->
                new Watch.States(
                        new PrestateTracer(journal, named),
                        flag(config, "diffMode"),
                        new TraceViews.Parts(!flag(config, "disableCode"), !flag(config, "disableStorage")));
            default ->
                new Watch.Steps(new StructLogger(new StructLogger.Options(
                        flag(json, "enableMemory"),
                        !flag(json, "disableStack"),
                        !flag(json, "disableStorage"),
                        flag(json, "enableReturnData"),
                        limit())));
        };
    }

    private int limit() {
        JsonNode limit = json.path("limit");
        if (limit.isMissingNode() || limit.isNull()) {
            return 0;
        }
        if (!limit.canConvertToInt() || limit.intValue() < 0) {
            throw RpcException.invalidParameter(index, "limit: " + Params.shown(limit) + " is not a number of steps");
        }
        return limit.intValue();
    }

    private boolean flag(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw RpcException.invalidParameter(index, name + ": " + Params.shown(value) + " is not true or false");
        }
        return value.asBoolean(false);
    }
}
