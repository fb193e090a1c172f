package io.florin.lending.loan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.compliance.api.Sealer;
import io.florin.lending.loan.Application;
import io.florin.lending.loan.model.Finances;
import io.florin.lending.loan.model.RuleResult;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Household figures and decisions as bytes that only the borrower's data key opens.
final class SealedJson {
    private final Sealer sealer;
    private final ObjectMapper json;

    SealedJson(Sealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /// What is kept of a decision beside who made it.
    record DecisionWords(
            String text, List<RuleResult> rules, @Nullable Integer ltvBps) {
        Application.Decision decision(String decidedBy) {
            return new Application.Decision(decidedBy, text, rules, ltvBps);
        }
    }

    byte[] finances(Application application) {
        return seal(application, "finances", application.finances());
    }

    Finances finances(UUID id, String userId, byte[] sealed) {
        return open(id, userId, "finances", sealed, Finances.class);
    }

    byte @Nullable [] decision(Application application) {
        Application.Decision decision = application.decision();
        return decision == null
                ? null
                : seal(
                        application,
                        "decision",
                        new DecisionWords(decision.text(), decision.rules(), decision.ltvBps()));
    }

    @Nullable
    DecisionWords decision(UUID id, String userId, byte @Nullable [] sealed) {
        return sealed == null ? null : open(id, userId, "decision", sealed, DecisionWords.class);
    }

    private byte[] seal(Application application, String what, Object value) {
        try {
            return sealer.seal(application.userId(), context(application.id(), what), json.writeValueAsBytes(value));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("cannot be written as JSON", cause);
        }
    }

    private <T> T open(UUID id, String userId, String what, byte[] sealed, Class<T> type) {
        try {
            return json.readValue(sealer.open(userId, context(id, what), sealed), type);
        } catch (IOException cause) {
            throw new IllegalStateException("what was sealed is not of this form", cause);
        }
    }

    private static String context(UUID id, String what) {
        return "application:" + id + ":" + what;
    }
}
