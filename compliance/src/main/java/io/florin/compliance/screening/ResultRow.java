package io.florin.compliance.screening;

import io.florin.compliance.screening.match.Evidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows of the command line's output.
final class ResultRow {

    private ResultRow() {}

    /// @param hit null when there is no candidate
    /// @param rank 0 = no rank column
    static String query(String id, @Nullable Hit hit, Decision decision, int rank) {
        List<String> cells = hit == null
                ? List.of(id, "", "", "", word(decision), "")
                : List.of(id, hit.entryId(), hit.list(), hit.score().toPlainString(), word(decision), reasons(hit));
        return csv(cells) + (rank == 0 ? "" : "," + rank);
    }

    static String pair(String id, Hit hit) {
        return csv(List.of(id, hit.score().toPlainString(), word(hit.decision()), reasons(hit)));
    }

    static String word(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    /// Codes with their contributions; one that stands for certainty comes without.
    private static String reasons(Hit hit) {
        return hit.evidence().stream().map(ResultRow::reason).collect(Collectors.joining(";"));
    }

    private static String reason(Evidence reason) {
        BigDecimal contribution = reason.contribution().stripTrailingZeros();
        return reason.code() + "=" + contribution.toPlainString();
    }

    private static String csv(List<String> cells) {
        return cells.stream().map(ResultRow::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean special = cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
