package io.florin.lending.demo;

/// The service refused a request.
final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiProblem(String request, int status, String code, String detail) {
        super(request + " was refused: " + status + " " + code + ": " + detail);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    /// Stable word of the problem, empty when the answer was none of ours.
    String code() {
        return code;
    }
}
