package io.florin.compliance.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.compliance.screening.list.ListStatus;
import io.florin.compliance.screening.match.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One screening as a line of JSON from which the answer can be recomputed: subject, digests of the lists, engine
/// version, and for each candidate every term of its score.
final class ReceiptWriter {

    private final ObjectMapper json = new ObjectMapper();

    String receipt(String id, Subject subject, List<Hit> ranked, Screening screening) {
        ObjectNode receipt = json.createObjectNode();
        receipt.put("id", id);
        receipt.set("subject", subject(subject));
        receipt.put("decision", ResultRow.word(screening.decision()));
        receipt.put("engine", screening.engineVersion());
        ArrayNode lists = receipt.putArray("lists");
        for (ListStatus list : screening.lists()) {
            lists.addObject()
                    .put("list", list.list())
                    .put("entries", list.entries())
                    .put("published", text(list.published()))
                    .put("sha256", list.sha256());
        }
        ArrayNode candidates = receipt.putArray("candidates");
        ranked.forEach(hit -> candidates.add(candidate(hit)));
        return receipt.toString();
    }

    private ObjectNode subject(Subject subject) {
        ObjectNode node = json.createObjectNode();
        node.put("name", subject.name());
        node.put("type", text(subject.type()));
        node.put("birth_date", subject.birthDate());
        node.put("country", subject.country());
        subject.idNumbers().forEach(node.putArray("id_numbers")::add);
        subject.wallets().forEach(node.putArray("wallets")::add);
        node.put("gender", subject.gender());
        return node;
    }

    private ObjectNode candidate(Hit hit) {
        ObjectNode node = json.createObjectNode();
        node.put("entry_id", hit.entryId());
        node.put("list", hit.list());
        node.put("matched_name", hit.matchedName());
        node.put("score", hit.score().toPlainString());
        node.put("decision", ResultRow.word(hit.decision()));
        ArrayNode evidence = node.putArray("evidence");
        for (Evidence reason : hit.evidence()) {
            evidence.addObject()
                    .put("code", reason.code())
                    .put("subject", reason.subjectText())
                    .put("entry", reason.entryText())
                    .put("contribution", reason.contribution().toPlainString())
                    .put("note", reason.note());
        }
        return node;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
