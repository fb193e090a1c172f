package io.florin.lending.collateral.http;

import io.florin.lending.collateral.Outcome;
import io.florin.lending.problem.Problem;

/// Refusals of this feature as problems of the API.
final class Answers {
    private Answers() {}

    /// @throws Problem when the use case refused
    static <T> T orProblem(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Outcome.Refusal refusal) -> throw problem(refusal);
        };
    }

    private static Problem problem(Outcome.Refusal refusal) {
        return switch (refusal) {
            case Outcome.Refusal.Hidden() -> Problem.notFound("There is nothing here.");
            case Outcome.Refusal.Conflict(String code, String words) -> Problem.conflict(code, words);
            case Outcome.Refusal.Invalid(String field, String words) -> Problem.invalid(field, words);
            case Outcome.Refusal.TooLarge(String words) -> new Problem(413, "too-large", words);
        };
    }
}
