package io.florin.compliance.screening.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One listed party as published. Texts are the agency's own; only order, dates and countries are made comparable.
///
/// @param id `AGENCY:id`, unique over all lists: `OFAC:306`, `UN:6907993`, `BIS-DPL:<digest>`, `<file stem>:<id>`
/// @param list `OFAC-SDN`, `OFAC-CONS`, `UN`, `BIS-DPL` or the file stem of an own list
/// @param type never [PartyType#WALLET], except for own lists of wallets
/// @param names at least one; the primary name first
/// @param birthDates all that the agency gives; empty when unknown
/// @param countries ISO alpha-2 codes of nationality, citizenship, residence, birth, flag; empty when unknown
/// @param identifiers documents and registrations
/// @param wallets wallets of the party
/// @param addresses one line each
/// @param programmes sanctions programmes, such as `SDGT` or `DPRK`
/// @param gender `male`, `female`, or null when not stated
/// @param remarks all other text of the agency, empty when there is none
public record ListEntry(
        String id,
        String list,
        PartyType type,
        List<ListedName> names,
        List<ListedDate> birthDates,
        List<String> countries,
        List<Identifier> identifiers,
        List<ListedWallet> wallets,
        List<String> addresses,
        List<String> programmes,
        @Nullable String gender,
        String remarks) {

    public ListEntry {
        if (names.isEmpty() && wallets.isEmpty()) {
            throw new IllegalArgumentException("Entry " + id + " has neither a name nor a wallet");
        }
        names = List.copyOf(names);
        birthDates = List.copyOf(birthDates);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        wallets = List.copyOf(wallets);
        addresses = List.copyOf(addresses);
        programmes = List.copyOf(programmes);
    }

    /// A party outside any list, in the form of an entry, so that two parties can be compared.
    public static ListEntry unlisted(
            String name, PartyType type, @Nullable ListedDate birthDate, @Nullable String country) {
        EntryBuilder entry = new EntryBuilder("-", "-", type);
        entry.name(name, ListedName.Kind.PRIMARY, false);
        if (birthDate != null) {
            entry.birthDate(birthDate);
        }
        if (country != null) {
            entry.country(country);
        }
        return entry.build();
    }

    /// The primary name, or the first wallet of an entry without names.
    public String title() {
        return names.isEmpty() ? wallets.getFirst().address() : names.getFirst().text();
    }
}
