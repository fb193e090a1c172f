package io.florin.lending.loan.http;

import io.florin.lending.loan.Refusal;
import io.florin.lending.loan.Result;
import io.florin.lending.problem.Problem;

/// Results of use cases as HTTP tells them.
final class Refusals {
    private Refusals() {}

    /// The value, or the refusal as a problem.
    ///
    /// @throws Problem when it was refused
    static <T> T orProblem(Result<T> result) {
        return switch (result) {
            case Result.Done<T> done -> done.value();
            case Result.Refused<T> refused -> throw problem(refused.refusal());
        };
    }

    private static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Hidden hidden -> Problem.notFound(hidden.detail());
            case Refusal.Forbidden forbidden -> new Problem(403, forbidden.code(), forbidden.detail());
            case Refusal.Conflict conflict -> Problem.conflict(conflict.code(), conflict.detail());
            case Refusal.Invalid invalid ->
                Problem.invalid(invalid.fields().stream()
                        .map(breach -> new Problem.FieldError(breach.field(), breach.message()))
                        .toList());
        };
    }
}
