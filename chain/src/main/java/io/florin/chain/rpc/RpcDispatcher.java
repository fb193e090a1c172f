package io.florin.chain.rpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns request text into answers: parsing, batches, error codes. Thread-safe.
final class RpcDispatcher {
    private static final System.Logger LOG = System.getLogger(RpcDispatcher.class.getName());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> REQUEST_FIELDS = Set.of("jsonrpc", "id", "method", "params");

    private final MethodTable methods;
    private final RpcLimits limits;
    private final RpcObserver observer;
    private final ObjectMapper mapper;

    RpcDispatcher(MethodTable methods, RpcLimits limits, RpcObserver observer) {
        this.methods = methods;
        this.limits = limits;
        this.observer = observer;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.jsonDepth())
                        .maxStringLength(limits.bodyBytes())
                        .build())
                .build();
        this.mapper = new ObjectMapper(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /// A parsed body: calls to make, or the error to answer.
    record Parsed(@Nullable JsonNode body, @Nullable String error, Weight weight) {}

    /// On which threads a body runs.
    enum Weight {
        LIGHT,
        HEAVY,
        /// Some call of it waits for a block.
        WAITING
    }

    Parsed parse(byte[] text) {
        JsonNode body;
        try {
            body = mapper.readTree(text);
        } catch (StreamConstraintsException tooDeep) {
            return failed(RpcException.INVALID_REQUEST, "JSON nested deeper than " + limits.jsonDepth());
        } catch (JsonProcessingException notJson) {
            return failed(RpcException.PARSE, "parse error: " + notJson.getOriginalMessage());
        } catch (IOException impossible) {
            return failed(RpcException.PARSE, "parse error");
        }
        if (body == null || body.isMissingNode()) {
            return failed(RpcException.PARSE, "parse error: empty body");
        }
        if (body.isArray() && body.isEmpty()) {
            return failed(RpcException.INVALID_REQUEST, "empty batch");
        }
        if (body.isArray() && body.size() > limits.batch()) {
            return failed(
                    RpcException.LIMIT, "batch too large: limit " + limits.batch() + " calls, given " + body.size());
        }
        return new Parsed(body, null, weight(body));
    }

    private Parsed failed(int code, String message) {
        observer.answered("unknown", 0, code);
        return new Parsed(null, text(errorAnswer(NODES.nullNode(), code, message, null)), Weight.LIGHT);
    }

    String failure(int code, String message) {
        return text(errorAnswer(NODES.nullNode(), code, message, null));
    }

    private Weight weight(JsonNode body) {
        Weight most = Weight.LIGHT;
        for (JsonNode call : body.isArray() ? body : List.of(body)) {
            String name = call.path("method").asText();
            if (methods.isWaiting(name)) {
                return Weight.WAITING;
            }
            most = methods.isHeavy(name) ? Weight.HEAVY : most;
        }
        return most;
    }

    /// Answer text for a parsed body; empty when it held notifications only.
    String answer(JsonNode body, @Nullable Session session) {
        if (!body.isArray()) {
            ObjectNode answer = answerOne(body, session);
            return answer == null ? "" : text(answer);
        }
        ArrayNode answers = NODES.arrayNode();
        for (JsonNode call : body) {
            ObjectNode answer = answerOne(call, session);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers.isEmpty() ? "" : text(answers);
    }

    private @Nullable ObjectNode answerOne(JsonNode call, @Nullable Session session) {
        String problem = problemOf(call);
        JsonNode id = call.path("id").isValueNode() ? call.path("id") : NODES.nullNode();
        if (problem != null) {
            observer.answered("unknown", 0, RpcException.INVALID_REQUEST);
            return errorAnswer(id, RpcException.INVALID_REQUEST, "invalid request: " + problem, null);
        }
        ObjectNode answer = run(call.path("method").textValue(), call.get("params"), id, session);
        return call.has("id") ? answer : null;
    }

    private static @Nullable String problemOf(JsonNode call) {
        if (!call.isObject()) {
            return "not an object";
        }
        if (!"2.0".equals(call.path("jsonrpc").asText(""))) {
            return "jsonrpc must be \"2.0\"";
        }
        if (!call.path("method").isTextual()) {
            return "method must be a string";
        }
        JsonNode id = call.get("id");
        if (id != null && !(id.isTextual() || id.isNumber() || id.isNull())) {
            return "id must be a number, a string or null";
        }
        JsonNode params = call.get("params");
        if (params != null && !params.isArray() && !params.isNull()) {
            return "params must be an array";
        }
        for (Iterator<String> names = call.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!REQUEST_FIELDS.contains(name) && name.length() > 64) {
                return "unknown field";
            }
        }
        return null;
    }

    private ObjectNode run(String name, @Nullable JsonNode params, JsonNode id, @Nullable Session session) {
        RpcMethod method = methods.find(name);
        long from = System.nanoTime();
        if (method == null) {
            observer.answered("unknown", 0, RpcException.NO_METHOD);
            String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            return errorAnswer(
                    id,
                    RpcException.NO_METHOD,
                    "the method " + shown + " does not exist/is not available" + methods.hint(name),
                    null);
        }
        int code = 0;
        try {
            Object result = method.call(new Params(params, session));
            ObjectNode answer = NODES.objectNode();
            answer.put("jsonrpc", "2.0");
            answer.set("id", id);
            answer.set("result", tree(result));
            return answer;
        } catch (RpcException refused) {
            code = refused.code();
            return errorAnswer(id, refused.code(), refused.getMessage(), refused.data());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            code = RpcException.INTERNAL;
            LOG.log(System.Logger.Level.ERROR, name + " failed by a fault of ours", fault);
            return errorAnswer(id, RpcException.INTERNAL, "internal error", null);
        } finally {
            observer.answered(name, System.nanoTime() - from, code);
        }
    }

    private static JsonNode tree(@Nullable Object result) {
        return switch (result) {
            case null -> NODES.nullNode();
            case JsonNode node -> node;
            case String string -> NODES.textNode(string);
            case Boolean bool -> NODES.booleanNode(bool);
            default -> throw new IllegalStateException("result of type " + result.getClass());
        };
    }

    private static ObjectNode errorAnswer(JsonNode id, int code, String message, @Nullable JsonNode data) {
        ObjectNode answer = NODES.objectNode();
        answer.put("jsonrpc", "2.0");
        answer.set("id", id);
        ObjectNode error = answer.putObject("error");
        error.put("code", code);
        error.put("message", message);
        if (data != null) {
            error.set("data", data);
        }
        return answer;
    }

    private String text(JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
