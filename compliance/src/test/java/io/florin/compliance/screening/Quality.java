package io.florin.compliance.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How well scores tell true from false at one threshold.
///
/// @param truePositives true pairs at or above the threshold
/// @param falsePositives false pairs at or above it
/// @param positives true pairs
/// @param negatives false pairs
record Quality(int truePositives, int falsePositives, int positives, int negatives) {

    /// A score and its judgement.
    record Scored(double score, boolean same) {}

    static Quality at(List<Scored> scored, double threshold) {
        int trueHits = (int)
                scored.stream().filter(s -> s.same() && s.score() >= threshold).count();
        int falseHits = (int)
                scored.stream().filter(s -> !s.same() && s.score() >= threshold).count();
        int positives = (int) scored.stream().filter(Scored::same).count();
        return new Quality(trueHits, falseHits, positives, scored.size() - positives);
    }

    /// The threshold with the best F1; for the baseline, which ships none.
    static double bestThreshold(List<Scored> scored) {
        return scored.stream()
                .mapToDouble(Scored::score)
                .sorted()
                .distinct()
                .boxed()
                .max(Comparator.comparingDouble(t -> at(scored, t).f1()))
                .orElse(0.0);
    }

    double recall() {
        return (double) truePositives / positives;
    }

    double falseAlerts() {
        return (double) falsePositives / Math.max(1, negatives);
    }

    double f1() {
        return 2.0 * truePositives / (positives + truePositives + falsePositives);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.3f, recall %.3f, false alerts %.3f (%d true, %d false pairs)",
                f1(),
                recall(),
                falseAlerts(),
                positives,
                negatives);
    }
}
