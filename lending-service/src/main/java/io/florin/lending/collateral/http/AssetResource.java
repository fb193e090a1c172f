package io.florin.lending.collateral.http;

import static io.florin.lending.collateral.http.Answers.orProblem;

import io.florin.lending.collateral.AppraisalRequests;
import io.florin.lending.collateral.AssetView;
import io.florin.lending.collateral.Assets;
import io.florin.lending.collateral.model.AssetDescription;
import io.florin.lending.collateral.model.DocumentKind;
import io.florin.lending.idempotency.Idempotency;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.Callers;
import io.florin.lending.identity.Role;
import io.florin.lending.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Assets of a borrower, their documents, and the request for a value.
@Path("/api/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.BORROWER)
@Blocking
public class AssetResource {
    @Inject
    Callers callers;

    @Inject
    Idempotency idempotency;

    @Inject
    Assets assets;

    @Inject
    AppraisalRequests appraisals;

    public record AssetList(List<AssetView> items) {}

    @GET
    public AssetList list() {
        return new AssetList(assets.own(callers.current()));
    }

    @POST
    public Response create(@Valid @NotNull NewAsset request) {
        Caller caller = callers.current();
        AssetDescription description = request.description();
        return idempotency.once(201, request, () -> orProblem(assets.describe(caller, description)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BORROWER, Role.UNDERWRITER, Role.OFFICER})
    public AssetView get(@PathParam("id") UUID id) {
        return orProblem(assets.find(callers.current(), id));
    }

    @POST
    @Path("/{id}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("id") UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("kind") @Nullable String kind) {
        if (file == null) {
            throw Problem.invalid("file", "must be given");
        }
        DocumentKind known = DocumentKind.of(kind == null ? "" : kind)
                .orElseThrow(
                        () -> Problem.invalid("kind", "must be title_deed, photo, floor_plan, insurance or other"));
        AssetView asset = orProblem(assets.upload(callers.current(), id, known, file.fileName(), content(file)));
        return Response.status(Response.Status.CREATED).entity(asset).build();
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException cause) {
            throw new UncheckedIOException("the upload cannot be read", cause);
        }
    }

    @GET
    @Path("/{id}/documents/{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.BORROWER, Role.UNDERWRITER, Role.APPRAISER})
    public Response download(@PathParam("id") UUID id, @PathParam("document") UUID document) {
        Assets.Download file = orProblem(assets.download(callers.current(), id, document));
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .build();
    }

    /// RFC 6266: a plain name for old readers, the true one in RFC 5987 form.
    private static String attachment(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    @POST
    @Path("/{id}/appraisal")
    @RolesAllowed({Role.BORROWER, Role.UNDERWRITER})
    public Response requestAppraisal(@PathParam("id") UUID id) {
        Caller caller = callers.current();
        return idempotency.once(200, null, () -> orProblem(appraisals.open(caller, id)));
    }
}
