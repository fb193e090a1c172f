package io.florin.compliance.cases.http;

import io.florin.compliance.api.Refusal;
import io.florin.compliance.cases.CaseQuery.Place;

/// A place in the queue as clients carry it.
final class Cursor {
    private Cursor() {}

    static String write(Place place) {
        return place.rank() + "." + place.dueMicros() + "." + place.number();
    }

    static Place read(String text) {
        if (!text.matches("\\d{1,2}\\.-?\\d{1,17}\\.\\d{1,18}")) {
            throw Refusal.invalid("cursor", "is not one of ours");
        }
        String[] parts = text.split("\\.", -1);
        return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
