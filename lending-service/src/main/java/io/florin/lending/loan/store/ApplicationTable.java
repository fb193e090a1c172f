package io.florin.lending.loan.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.compliance.api.Sealer;
import io.florin.lending.database.Rows;
import io.florin.lending.loan.Application;
import io.florin.lending.loan.ApplicationRows;
import io.florin.lending.loan.model.ApplicationState;
import io.florin.lending.loan.model.ApplicationState.Declined;
import io.florin.lending.loan.model.ApplicationState.Offered;
import io.florin.lending.loan.model.DeclineReason;
import io.florin.lending.loan.model.Request;
import io.florin.lending.money.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of `loan.application` and `loan.application_event`.
@ApplicationScoped
class ApplicationTable implements ApplicationRows {
    private static final String BY_ID = "select * from loan.application where id = ?";

    private static final String BY_LOAN = "select * from loan.application where loan_id = ?";

    private final Rows rows;
    private final SealedJson sealed;

    ApplicationTable(Rows rows, Sealer sealer, ObjectMapper json) {
        this.rows = rows;
        this.sealed = new SealedJson(sealer, json);
    }

    @Override
    public void insert(Application application) {
        Request request = application.request();
        rows.update(
                "insert into loan.application (id, user_id, borrower_name, product_id, principal, instalments,"
                        + " period_months, asset_id, wallet, finances_sealed, rate, instalment, start_day, state, since,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                application.id(),
                application.userId(),
                application.borrowerName(),
                request.productId(),
                request.principal(),
                request.count(),
                request.periodMonths(),
                request.assetId(),
                request.wallet(),
                sealed.finances(application),
                application.quoted().rate().wad(),
                application.quoted().instalment(),
                application.quoted().startDay(),
                application.state().word(),
                application.state().since(),
                application.createdAt());
        event(application, null, application.userId());
    }

    @Override
    public void update(Application before, Application after, String actor) {
        Request request = after.request();
        ApplicationState state = after.state();
        Application.Decision decision = after.decision();
        rows.update(
                "update loan.application set product_id = ?, principal = ?, instalments = ?, period_months = ?,"
                        + " asset_id = ?, wallet = ?, finances_sealed = ?, rate = ?, instalment = ?, start_day = ?,"
                        + " state = ?, since = ?, submitted_at = ?, acceptable_until = ?, loan_id = ?, reasons = ?,"
                        + " decision_sealed = ?, decided_by = ? where id = ?",
                request.productId(),
                request.principal(),
                request.count(),
                request.periodMonths(),
                request.assetId(),
                request.wallet(),
                sealed.finances(after),
                after.quoted().rate().wad(),
                after.quoted().instalment(),
                after.quoted().startDay(),
                state.word(),
                state.since(),
                after.submittedAt(),
                state instanceof Offered offered ? offered.acceptableUntil() : null,
                loanId(state),
                state instanceof Declined declined
                        ? declined.reasons().stream().map(DeclineReason::word).toList()
                        : List.of(),
                sealed.decision(after),
                decision == null ? null : decision.decidedBy(),
                after.id());
        if (!before.state().equals(state)) {
            event(after, before.state(), actor);
        }
    }

    private static @Nullable String loanId(ApplicationState state) {
        return switch (state) {
            case Offered offered -> offered.loanId();
            case ApplicationState.Accepted accepted -> accepted.loanId();
            case ApplicationState.OfferExpired expired -> expired.loanId();
            case ApplicationState.Cancelled cancelled -> cancelled.loanId();
            case ApplicationState.Draft draft -> null;
            case ApplicationState.UnderReview review -> null;
            case Declined declined -> null;
        };
    }

    private void event(Application application, @Nullable ApplicationState from, String actor) {
        rows.update(
                "insert into loan.application_event (application_id, from_state, to_state, actor, effective_at)"
                        + " values (?, ?, ?, ?, ?)",
                application.id(),
                from == null ? null : from.word(),
                application.state().word(),
                actor,
                application.state().since());
    }

    @Override
    public Optional<Application> find(UUID id) {
        return rows.list(BY_ID, this::application, id).stream().findFirst();
    }

    @Override
    public Optional<Application> lock(UUID id) {
        return rows.list(BY_ID + " for update", this::application, id).stream().findFirst();
    }

    @Override
    public Optional<Application> lockByLoan(String loanId) {
        return rows.list(BY_LOAN + " for update", this::application, loanId).stream()
                .findFirst();
    }

    @Override
    public Optional<Application> byLoan(String loanId) {
        return rows.list(BY_LOAN, this::application, loanId).stream().findFirst();
    }

    @Override
    public List<Application> ofUser(String userId) {
        return rows.list(
                "select * from loan.application where user_id = ? order by created_at desc, id",
                this::application,
                userId);
    }

    @Override
    public List<Application> open() {
        return rows.list(
                "select * from loan.application where state = 'under_review' order by submitted_at, id",
                this::application);
    }

    @Override
    public List<Application> decided() {
        return rows.list(
                "select * from loan.application where decided_by is not null"
                        + " and state not in ('draft', 'under_review') order by since desc, id limit 200",
                this::application);
    }

    @Override
    public List<UUID> overdueOffers(Instant now) {
        return rows.list(
                "select id from loan.application where state = 'offered' and acceptable_until < ?",
                row -> row.getObject("id", UUID.class),
                now);
    }

    private Application application(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String userId = row.getString("user_id");
        Request request = new Request(
                row.getInt("product_id"),
                Rows.integer(row, "principal"),
                row.getInt("instalments"),
                row.getInt("period_months"),
                row.getObject("asset_id", UUID.class),
                row.getString("wallet"));
        BigInteger instalment = Rows.integer(row, "instalment");
        SealedJson.@Nullable DecisionWords words = sealed.decision(id, userId, row.getBytes("decision_sealed"));
        return new Application(
                id,
                userId,
                row.getString("borrower_name"),
                request,
                sealed.finances(id, userId, row.getBytes("finances_sealed")),
                new Application.Quoted(Rate.ofWad(Rows.integer(row, "rate")), instalment, row.getLong("start_day")),
                state(row, words),
                Rows.instantOrNull(row, "submitted_at"),
                words == null ? null : words.decision(row.getString("decided_by")),
                Rows.instant(row, "created_at"));
    }

    private static ApplicationState state(ResultSet row, SealedJson.@Nullable DecisionWords words) throws SQLException {
        Instant since = Rows.instant(row, "since");
        String text = words == null ? "" : words.text();
        String loanId = row.getString("loan_id");
        return switch (row.getString("state")) {
            case "draft" -> new ApplicationState.Draft(since, words == null ? null : text);
            case "under_review" -> new ApplicationState.UnderReview(since);
            case "offered" -> new Offered(since, Rows.instant(row, "acceptable_until"), loanId, text);
            case "accepted" -> new ApplicationState.Accepted(since, loanId);
            case "declined" -> new Declined(since, reasons(row), text);
            case "cancelled" -> new ApplicationState.Cancelled(since, loanId);
            case "offer_expired" -> new ApplicationState.OfferExpired(since, loanId);
            default -> throw new IllegalStateException("unknown state " + row.getString("state"));
        };
    }

    private static List<DeclineReason> reasons(ResultSet row) throws SQLException {
        String[] words = (String[]) row.getArray("reasons").getArray();
        return Arrays.stream(words)
                .map(word -> DeclineReason.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
