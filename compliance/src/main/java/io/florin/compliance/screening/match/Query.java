package io.florin.compliance.screening.match;

import io.florin.compliance.screening.list.ListedDate;
import io.florin.compliance.screening.list.PartyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A subject in the form that the engine compares.
///
/// @param names all names, the main one first; may be empty
/// @param type null for any
/// @param birth known days of birth
/// @param country ISO alpha-2
/// @param numbers document numbers as written
/// @param wallets addresses as written
/// @param gender `male` or `female`
public record Query(
        List<String> names,
        @Nullable PartyType type,
        @Nullable ListedDate birth,
        @Nullable String country,
        List<String> numbers,
        List<String> wallets,
        @Nullable String gender) {

    public Query {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        wallets = List.copyOf(wallets);
    }
}
