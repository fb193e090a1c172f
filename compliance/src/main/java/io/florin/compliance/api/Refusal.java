package io.florin.compliance.api;

import java.util.List;

/// A request that compliance refuses; the service tells it as problem+json (RFC 9457).
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Field> fields;

    /// @param status HTTP status, 400 to 499
    /// @param code stable word
    /// @param detail one sentence for people, without personal data
    /// @param fields wrong fields, may be empty
    public Refusal(int status, String code, String detail, List<Field> fields) {
        super(detail);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    public Refusal(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /// 400 `validation-failed` naming one field.
    public static Refusal invalid(String field, String message) {
        return invalid(List.of(new Field(field, message)));
    }

    /// 400 `validation-failed` naming several fields.
    public static Refusal invalid(List<Field> fields) {
        return new Refusal(400, "validation-failed", "The request has invalid fields.", fields);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Field> fields() {
        return fields;
    }

    /// One wrong field by its JSON path.
    public record Field(String field, String message) {}
}
