package io.florin.lending.loan;

import io.florin.lending.loan.model.ProductLimits;
import java.util.List;
import java.util.function.Function;

/// Answer of a use case: what was asked for, or why not.
public sealed interface Result<T> {
    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(Refusal refusal) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Result<T> hidden(String detail) {
        return new Refused<>(new Refusal.Hidden(detail));
    }

    static <T> Result<T> conflict(String code, String detail) {
        return new Refused<>(new Refusal.Conflict(code, detail));
    }

    static <T> Result<T> invalid(String field, String message) {
        return new Refused<>(new Refusal.Invalid(List.of(new ProductLimits.Breach(field, message))));
    }

    /// Goes on with the value; a refusal stays.
    default <U> Result<U> then(Function<T, Result<U>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.refusal());
        };
    }

    /// Goes on with the value; a refusal stays.
    default <U> Result<U> map(Function<T, U> next) {
        return then(value -> new Done<>(next.apply(value)));
    }
}
