package io.florin.lending.schedule.quote;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The fields of one JSON object, read strictly: unknown fields, wrong types and values out of range are refused
/// with their JSON pointer.
final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,18})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_DIGITS = 48;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_SHOWN = 40;

    private final JsonNode object;
    private final String pointer;

    private Fields(JsonNode object, String pointer) {
        this.object = object;
        this.pointer = pointer;
    }

    /// @param known names that may occur
    static Fields of(JsonNode node, String pointer, Set<String> known) {
        if (!node.isObject()) {
            throw new QuoteRefused(pointer, "must be an object");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw new QuoteRefused(pointer + "/" + escape(name), "is not a known field");
            }
        }
        return new Fields(node, pointer);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return object.has(name);
    }

    /// A refusal that points to a field of this object.
    QuoteRefused refused(String name, String reason) {
        return new QuoteRefused(at(name), reason);
    }

    String at(String name) {
        return pointer + "/" + name;
    }

    /// A decimal given as string or number, not negative.
    ///
    /// @param decimals most digits after the point
    /// @param limit largest value
    Optional<BigDecimal> decimal(String name, int decimals, BigDecimal limit) {
        return signed(name, decimals, limit).map(value -> {
            if (value.signum() < 0) {
                throw refused(name, "must not be negative, is " + value.toPlainString());
            }
            return value;
        });
    }

    /// As [#decimal], of either sign.
    Optional<BigDecimal> signed(String name, int decimals, BigDecimal limit) {
        if (!has(name)) {
            return Optional.empty();
        }
        BigDecimal value = number(name).stripTrailingZeros();
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw refused(name, "has too many digits");
        }
        if (value.scale() > decimals) {
            throw refused(name, "has more than " + decimals + " decimals: " + value.toPlainString());
        }
        if (value.abs().compareTo(limit) > 0) {
            throw refused(name, "must be at most " + limit.toPlainString() + ", is " + value.toPlainString());
        }
        return Optional.of(value);
    }

    private BigDecimal number(String name) {
        JsonNode node = object.get(name);
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isTextual() && DECIMAL.matcher(node.textValue()).matches()) {
            return new BigDecimal(node.textValue());
        }
        throw refused(name, "must be a decimal number such as \"1234.56\", is " + shown(node));
    }

    Optional<Integer> integer(String name, int least, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode node = object.get(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw refused(name, "must be a whole number from " + least + " to " + most + ", is " + shown(node));
        }
        int value = node.intValue();
        if (value < least || value > most) {
            throw refused(name, "must be " + least + " to " + most + ", is " + value);
        }
        return Optional.of(value);
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode node = object.get(name);
        if (!node.isBoolean()) {
            throw refused(name, "must be true or false, is " + shown(node));
        }
        return node.booleanValue();
    }

    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode node = object.get(name);
        if (!node.isTextual()) {
            throw refused(name, "must be text, is " + shown(node));
        }
        return Optional.of(node.textValue());
    }

    /// One of some names.
    <T> Optional<T> choice(String name, Function<String, Optional<T>> known, String allowed) {
        return text(name)
                .map(text -> known.apply(text)
                        .orElseThrow(() -> refused(name, "must be " + allowed + ", is " + shown(text))));
    }

    Optional<LocalDate> date(String name) {
        return text(name).map(text -> parseDate(text, at(name)));
    }

    private static LocalDate parseDate(String text, String pointer) {
        if (DATE.matcher(text).matches()) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException noSuchDay) {
                throw new QuoteRefused(pointer, "is not a day of the calendar: " + text);
            }
        }
        throw new QuoteRefused(
                pointer, "must be a date YYYY-MM-DD from " + FIRST_YEAR + " to " + LAST_YEAR + ", is " + shown(text));
    }

    /// An array of dates, or nothing when absent.
    Optional<List<LocalDate>> dates(String name, int most) {
        return elements(name, most).map(nodes -> {
            List<LocalDate> dates = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                String place = at(name) + "/" + i;
                if (!nodes.get(i).isTextual()) {
                    throw new QuoteRefused(place, "must be a date YYYY-MM-DD, is " + shown(nodes.get(i)));
                }
                dates.add(parseDate(nodes.get(i).textValue(), place));
            }
            return dates;
        });
    }

    Optional<Fields> object(String name, Set<String> known) {
        return has(name) ? Optional.of(of(object.get(name), at(name), known)) : Optional.empty();
    }

    /// An array of objects; empty when absent.
    List<Fields> objects(String name, Set<String> known, int most) {
        List<JsonNode> nodes = elements(name, most).orElse(List.of());
        List<Fields> fields = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            fields.add(of(nodes.get(i), at(name) + "/" + i, known));
        }
        return fields;
    }

    private Optional<List<JsonNode>> elements(String name, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode node = object.get(name);
        if (!node.isArray()) {
            throw refused(name, "must be an array");
        }
        if (node.size() > most) {
            throw refused(name, "must have at most " + most + " elements, has " + node.size());
        }
        List<JsonNode> nodes = new ArrayList<>();
        node.forEach(nodes::add);
        return Optional.of(nodes);
    }

    /// The value of a field that must be there.
    <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> refused(name, "is missing"));
    }

    private static String shown(JsonNode node) {
        return node.isTextual() ? shown(node.textValue()) : cut(node.toString());
    }

    private static String shown(String text) {
        return "\"" + cut(text) + "\"";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
