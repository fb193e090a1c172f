package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.evm.trace.CallFrame;
import io.florin.chain.evm.trace.CallTracer;
import io.florin.chain.evm.trace.PrestateTracer;
import io.florin.chain.evm.trace.StructLogger;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.execution.TransactionOutcome;
import org.jspecify.annotations.Nullable;

/// A tracer for one run, and what a client is shown of it. Confined to the run.
sealed interface Watch {
    /// To be told of the run, null for a run nobody watches.
    @Nullable
    Tracer tracer();

    /// Heap held so far, about.
    default long heldBytes() {
        return 0;
    }

    /// What was seen; asked when the run has ended and its journal stands between transactions.
    JsonNode result(long gasLimit, TransactionOutcome.Executed executed);

    /// Nothing is watched.
    record Nothing() implements Watch {
        @Override
        public @Nullable Tracer tracer() {
            return null;
        }

        @Override
        public JsonNode result(long gasLimit, TransactionOutcome.Executed executed) {
            return JsonViews.NODES.nullNode();
        }
    }

    /// Each instruction.
    record Steps(StructLogger tracer) implements Watch {
        @Override
        public long heldBytes() {
            return tracer.heldBytes();
        }

        @Override
        public JsonNode result(long gasLimit, TransactionOutcome.Executed executed) {
            return TraceViews.steps(tracer.logs(), executed);
        }
    }

    /// The tree of calls.
    record Calls(CallTracer tracer) implements Watch {
        @Override
        public JsonNode result(long gasLimit, TransactionOutcome.Executed executed) {
            CallFrame top = tracer.top();
            return top == null
                    ? JsonViews.NODES.objectNode()
                    : TraceViews.frame(top.ofTransaction(gasLimit, executed.gasUsed()));
        }
    }

    /// The accounts named, or what changed in them.
    record States(PrestateTracer tracer, boolean difference, TraceViews.Parts parts) implements Watch {
        @Override
        public JsonNode result(long gasLimit, TransactionOutcome.Executed executed) {
            return difference
                    ? TraceViews.difference(tracer.difference(), parts)
                    : TraceViews.accounts(tracer.before().before(), parts);
        }
    }
}
