package io.florin.lending.collateral;

/// Answer of a use case: done, or refused for a reason that the business expects.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// It contradicts the present state.
    static <T> Outcome<T> conflict(String code, String words) {
        return new Refused<>(new Refusal.Conflict(code, words));
    }

    /// A field is wrong.
    static <T> Outcome<T> invalid(String field, String words) {
        return new Refused<>(new Refusal.Invalid(field, words));
    }

    /// It does not exist for the person who asks.
    static <T> Outcome<T> hidden() {
        return new Refused<>(new Refusal.Hidden());
    }

    /// Why not.
    sealed interface Refusal {
        /// Not there, or not theirs to see: nobody learns which.
        record Hidden() implements Refusal {}

        /// @param code stable word
        record Conflict(String code, String words) implements Refusal {}

        /// @param field JSON path
        record Invalid(String field, String words) implements Refusal {}

        record TooLarge(String words) implements Refusal {}
    }
}
