package io.florin.lending.problem;

import java.util.List;

/// A request that cannot be served, told to the caller as `application/problem+json`
/// with a stable `code`. Thrown in `http` packages only; use cases answer with sealed results.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldError> errors;

    /// @param status HTTP status, 400 to 599
    /// @param code stable word for programs and translations, for example `offer-expired`
    /// @param detail one English sentence for people, free of personal data
    /// @param errors what is wrong field by field, may be empty
    public Problem(int status, String code, String detail, List<FieldError> errors) {
        super(detail);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, is " + status);
        }
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /// A problem without field errors.
    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    /// 404 `not-found`.
    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", detail);
    }

    /// 403 `forbidden`.
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", detail);
    }

    /// 409 with the given code: the request contradicts the present state.
    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, detail);
    }

    /// 400 `validation-failed` naming one field.
    public static Problem invalid(String field, String message) {
        return new Problem(
                400, "validation-failed", "The request has invalid fields.", List.of(new FieldError(field, message)));
    }

    /// 400 `validation-failed` naming several fields.
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(400, "validation-failed", "The request has invalid fields.", errors);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /// One wrong field. `field` is its JSON path with dots, `message` one English sentence.
    public record FieldError(String field, String message) {}
}
