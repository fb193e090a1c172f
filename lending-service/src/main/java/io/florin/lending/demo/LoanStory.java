package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.contracts.abi.LoanBook;
import io.florin.contracts.abi.Origination;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.web3j.utils.Numeric;

/// A loan from application to its end: apply, accept with both signatures, draw, pay.
final class LoanStory {
    private static final BigInteger APPROVED = BigInteger.ONE;
    private static final BigInteger ALWAYS = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

    private final LenderStory money;
    private final Underwriter underwriter;

    LoanStory(LenderStory money, Underwriter underwriter) {
        this.money = money;
        this.underwriter = underwriter;
    }

    /// Applies and submits.
    ///
    /// @return id of the application
    String apply(Person borrower, String asset, WorldPlan.HomeLoan plan) {
        Map<String, Object> form = new HashMap<>();
        form.put("productId", plan.product());
        form.put("principal", Contracts.units(plan.principal()).toString());
        form.put("count", plan.count());
        form.put("periodMonths", 1);
        form.put("assetId", asset);
        form.put("purpose", plan.purpose());
        form.put("netMonthlyIncome", Contracts.units(plan.income()).toString());
        form.put("monthlyHousehold", Contracts.units(plan.household()).toString());
        form.put("monthlyDebt", Contracts.units(plan.debt()).toString());
        form.put("wallet", borrower.wallet().address());
        String key = borrower.key("application-" + plan.house());
        String id = borrower.api()
                .post("/api/v1/applications", form, key)
                .path("id")
                .asText();
        if (state(borrower, id).equals("draft")) {
            borrower.api().post("/api/v1/applications/" + id + "/submission", Map.of(), key + "-submit");
        }
        return id;
    }

    /// From a submitted application to the money.
    ///
    /// @return id of the loan
    String take(Person borrower, String application) {
        if (state(borrower, application).equals("under_review")) {
            underwriter.decide(application);
        }
        if (state(borrower, application).equals("offered")) {
            accept(borrower, borrower.api().get("/api/v1/applications/" + application + "/offer"));
            Patience.until(
                    "the acceptance of " + application,
                    () -> state(borrower, application).equals("accepted"));
        }
        JsonNode answer = borrower.api().get("/api/v1/applications/" + application);
        if (!answer.path("state").asText().equals("accepted")) {
            throw new IllegalStateException("application " + application + " of " + borrower.user() + " is "
                    + answer.path("state").asText() + ": " + answer.path("rules"));
        }
        String loan = answer.path("loanId").asText();
        draw(borrower.wallet(), Numeric.hexStringToByteArray(loan));
        return loan;
    }

    private static void accept(Person borrower, JsonNode answer) {
        Wallet wallet = borrower.wallet();
        Origination origination = wallet.origination();
        Origination.Offer offer = offer(answer.path("offer"));
        byte[] loan = Numeric.hexStringToByteArray(answer.path("loanId").asText());
        if (Contracts.read(wallet.loanBook().statusOf(loan)).signum() > 0) {
            return; // accepted before a crash; the index will tell
        }
        String own = wallet.signTypedData(answer.path("receiptTypedData").asText());
        wallet.send(origination.accept(
                offer,
                Numeric.hexStringToByteArray(answer.path("originatorSignature").asText()),
                receipt(answer.path("receipt")),
                Numeric.hexStringToByteArray(own)));
    }

    private void draw(Wallet wallet, byte[] loan) {
        LoanBook book = wallet.loanBook();
        LoanBook.Position position = Contracts.read(book.position(loan));
        if (position.status.equals(APPROVED)) {
            wallet.send(book.draw(loan, position.undrawn));
        }
    }

    /// Pays all that is due, if anything is.
    void payDue(Wallet wallet, String loan) {
        byte[] id = Numeric.hexStringToByteArray(loan);
        BigInteger due = Contracts.read(wallet.loanBook().position(id)).dueNow;
        if (due.signum() > 0) {
            provide(wallet, due);
            wallet.send(wallet.loanBook().repay(id, due));
        }
    }

    /// Pays the whole loan off, if it is not yet.
    void payOff(Wallet wallet, String loan) {
        byte[] id = Numeric.hexStringToByteArray(loan);
        BigInteger payoff = Contracts.read(wallet.loanBook().position(id)).payoff;
        if (payoff.signum() > 0) {
            provide(wallet, payoff);
            wallet.send(wallet.loanBook().repayInFull(id, payoff));
        }
    }

    /// Due day of the next instalment, 0 when none is left.
    long nextDueDay(Wallet wallet, String loan) {
        return Contracts.read(wallet.loanBook().position(Numeric.hexStringToByteArray(loan)))
                .nextDueDay
                .longValueExact();
    }

    private void provide(Wallet wallet, BigInteger amount) {
        money.buy(wallet, amount);
        String book = wallet.contracts().address("LoanBook");
        if (Contracts.read(wallet.flusd().allowance(wallet.address(), book)).compareTo(amount) < 0) {
            wallet.send(wallet.flusd().approve(book, ALWAYS));
        }
    }

    private static String state(Person borrower, String application) {
        return borrower.api()
                .get("/api/v1/applications/" + application)
                .path("state")
                .asText();
    }

    private static Origination.Offer offer(JsonNode json) {
        return new Origination.Offer(
                json.path("borrower").asText(),
                json.path("pool").asText(),
                number(json, "product"),
                bytes(json, "asset"),
                number(json, "principal"),
                number(json, "rate"),
                number(json, "instalment"),
                number(json, "count"),
                number(json, "periodMonths"),
                number(json, "startDay"),
                number(json, "parameterVersion"),
                number(json, "issuedAt"),
                number(json, "expiresAt"),
                json.path("originator").asText(),
                bytes(json, "nonce"));
    }

    private static Origination.Receipt receipt(JsonNode json) {
        return new Origination.Receipt(
                bytes(json, "termsHash"),
                bytes(json, "scheduleHash"),
                number(json, "aprPpm"),
                number(json, "aprRegime"),
                number(json, "totalCost"),
                bytes(json, "riskTextHash"),
                json.path("language").asText());
    }

    private static BigInteger number(JsonNode json, String field) {
        return new BigInteger(json.path(field).asText());
    }

    private static byte[] bytes(JsonNode json, String field) {
        return Numeric.hexStringToByteArray(json.path(field).asText());
    }
}
