package io.florin.lending.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.florin.compliance.api.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every failure as `application/problem+json`: `type`, `title`, `status`, `code`, `detail`, `errors`.
/// What we did not expect gets a number to look for in the log, and nothing else.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    static final String MEDIA_TYPE = "application/problem+json";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Body(
            String type, String title, int status, String code, String detail, List<Problem.FieldError> errors) {}

    static Response response(int status, String code, String detail, List<Problem.FieldError> errors) {
        Response.StatusType known = Response.Status.fromStatusCode(status);
        String title = known == null ? code : known.getReasonPhrase();
        Body body = new Body("urn:florin:problem:" + code, title, status, code, detail, errors);
        return Response.status(status).type(MEDIA_TYPE).entity(body).build();
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        String detail = problem.getMessage();
        return response(problem.status(), problem.code(), detail == null ? "" : detail, problem.errors());
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        String detail = refusal.getMessage();
        List<Problem.FieldError> errors = refusal.fields().stream()
                .map(field -> new Problem.FieldError(field.field(), field.message()))
                .toList();
        return response(refusal.status(), refusal.code(), detail == null ? "" : detail, errors);
    }

    @ServerExceptionMapper(priority = 1)
    public Response validation(ConstraintViolationException invalid) {
        List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                .toList();
        return response(400, "validation-failed", "The request has invalid fields.", errors);
    }

    /// Path without the method and parameter names that come before the body's fields; the name of a parameter that
    /// is wrong itself.
    private static String field(ConstraintViolation<?> violation) {
        List<String> parts = new ArrayList<>();
        String last = "";
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            last = String.valueOf(node.getName());
            if (depth++ >= 2 && node.getName() != null) {
                parts.add(node.getIndex() == null ? node.getName() : node.getName() + "[" + node.getIndex() + "]");
            }
        }
        return parts.isEmpty() ? last : String.join(".", parts);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(MismatchedInputException wrong) {
        return json(wrong);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException wrong) {
        return json(wrong);
    }

    private static Response json(JsonProcessingException wrong) {
        if (!(wrong instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return response(400, "malformed-json", "The body is not JSON of the expected form.", List.of());
        }
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        String message = switch (wrong) {
            case UnrecognizedPropertyException unknown -> "unknown field";
            case InvalidFormatException format ->
                "not a valid " + format.getTargetType().getSimpleName();
            default -> "wrong type";
        };
        List<Problem.FieldError> errors = List.of(new Problem.FieldError(field.toString(), message));
        return response(400, "validation-failed", "The request has invalid fields.", errors);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException refused) {
        return response(401, "login-required", "Log in first.", List.of());
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException refused) {
        return response(401, "login-required", "Log in first.", List.of());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return response(403, "forbidden", "Your role does not allow this.", List.of());
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof JsonProcessingException wrong) {
            return json(wrong);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return switch (status) {
            case 400 -> response(400, "malformed-request", "The request is not of the expected form.", List.of());
            case 404 -> response(404, "not-found", "There is nothing here.", List.of());
            case 405 -> response(405, "method-not-allowed", "This address does not take that method.", List.of());
            case 413 -> response(413, "too-large", "The request is too large.", List.of());
            case 415 -> response(415, "unsupported-media-type", "Send application/json.", List.of());
            default -> status >= 500 ? unexpected(failure) : response(status, "refused", "Refused.", List.of());
        };
    }

    @ServerExceptionMapper
    public Response illegal(jakarta.persistence.OptimisticLockException changed) {
        return response(409, "changed-meanwhile", "Somebody changed this meanwhile; load it again.", List.of());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "unexpected failure %s", number);
        return response(500, "unexpected", "Something went wrong on our side (" + number + ").", List.of());
    }
}
