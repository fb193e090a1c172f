package io.florin.compliance.screening;

import io.florin.compliance.screening.list.PartyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is screened. Anything unknown is null or empty; missing data neither helps nor hurts.
///
/// @param name as written by the subject, any script; may be empty only when a wallet or document number is given
/// @param otherNames further names: original script, former, trading
/// @param type null compares with entries of every type
/// @param birthDate `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
/// @param country ISO 3166 alpha-2 or alpha-3 code or English name
/// @param idNumbers document and registration numbers, separators allowed
/// @param wallets addresses, with or without `chain:` before them
/// @param gender `male` or `female`
public record Subject(
        String name,
        List<String> otherNames,
        @Nullable PartyType type,
        @Nullable String birthDate,
        @Nullable String country,
        List<String> idNumbers,
        List<String> wallets,
        @Nullable String gender) {

    public Subject {
        otherNames = List.copyOf(otherNames);
        idNumbers = List.copyOf(idNumbers);
        wallets = List.copyOf(wallets);
    }

    /// A subject of whom only the name is known.
    public static Subject named(String name) {
        return new Subject(name, List.of(), null, null, null, List.of(), List.of(), null);
    }

    /// A person with birth date and country, each of which may be unknown.
    public static Subject person(String name, @Nullable String birthDate, @Nullable String country) {
        return new Subject(name, List.of(), PartyType.PERSON, birthDate, country, List.of(), List.of(), null);
    }

    /// A wallet address alone.
    public static Subject wallet(String address) {
        return new Subject("", List.of(), PartyType.WALLET, null, null, List.of(), List.of(address), null);
    }
}
