package io.florin.lending.loan;

import static io.restassured.RestAssured.given;

import io.florin.lending.loan.model.Request;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.People;
import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.TypedDataSigner;
import io.florin.lending.product.Product;
import io.florin.lending.product.Products;
import io.florin.lending.testing.DemoWallets;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;

/// What the people around a loan do on chain with their own wallets.
@Singleton
class Story {
    static final int LENDER = 1;
    private static final List<Integer> APPRAISERS = List.of(7, 8);
    private static final BigInteger FAUCET = flusd(10_000);

    private final ChainReader chain;
    private final People people;
    private final TypedDataSigner signer;
    private final OriginationData data;
    private final Products products;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Story(
            ChainReader chain,
            People people,
            TypedDataSigner signer,
            OriginationData data,
            Products products,
            InstantSource clock) {
        this.chain = chain;
        this.people = people;
        this.signer = signer;
        this.data = data;
        this.products = products;
        this.clock = clock;
    }

    static BigInteger flusd(long whole) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(1_000_000));
    }

    static String address(int wallet) {
        return DemoWallets.wallet(wallet).getAddress().toLowerCase(Locale.ROOT);
    }

    /// Gives an admitted wallet FLUSD in steps of 10,000, and lets `LoanBook` take them.
    void fund(int wallet, int times) {
        String token = given().get("/api/v1/deployment").path("reserveToken");
        for (int i = 0; i < times; i++) {
            people.send(wallet, "TestReserveToken", "faucet");
        }
        BigInteger amount = FAUCET.multiply(BigInteger.valueOf(times));
        people.send(wallet, "TestReserveToken", "approve", chain.address("PegModule"), amount);
        people.send(wallet, "PegModule", "buy", token, amount, BigInteger.ZERO, address(wallet));
        people.send(wallet, "FLUSD", "approve", chain.address("LoanBook"), BigInteger.ONE.shiftLeft(90));
    }

    /// Has the demo lender supply so many times 10,000 FLUSD.
    void supply(int times) {
        people.admit(LENDER);
        fund(LENDER, times);
        people.pass(Duration.ofMinutes(1));
        BigInteger amount = FAUCET.multiply(BigInteger.valueOf(times));
        people.send(LENDER, "FLUSD", "approve", chain.address("TrancheVault"), amount);
        people.send(LENDER, "TrancheVault", "deposit", amount, 0);
    }

    /// Two appraisers of different firms sign a value for an asset on chain.
    void appraise(String asset, BigInteger value) {
        List<Integer> signers =
                APPRAISERS.stream().sorted(Comparator.comparing(Story::address)).toList();
        List<List<Object>> statements = signers.stream()
                .map(wallet -> Stream.<Object>of(asset, value, 1, people.today(), word(), address(wallet))
                        .toList())
                .toList();
        List<byte[]> signatures = IntStream.range(0, signers.size())
                .mapToObj(i ->
                        sign(signers.get(i), (byte[]) chain.read("Appraisals", "statementDigest", statements.get(i))
                                .single()))
                .toList();
        people.send(signers.getFirst(), "Appraisals", "submitRound", asset, statements, signatures);
    }

    /// A drawn loan of an admitted wallet, made from our own words without the application's paperwork.
    ///
    /// @return its id
    String lend(int wallet, int productId, BigInteger principal, int count, int periodMonths) {
        byte[] title = word();
        people.send(wallet, "CollateralRegistry", "register", title, 1, word());
        String asset = Hex.of((byte[]) chain.read("CollateralRegistry", "assetIdOf", address(wallet), title)
                .single());
        appraise(asset, principal.multiply(BigInteger.TWO));
        OfferWords words = words(wallet, productId, principal, count, periodMonths, asset);
        List<Object> offer = words.argument();
        ReceiptWords receipt = new ReceiptWords(
                hex("termsHash", offer),
                chain.read("Origination", "scheduleOf", offer).hex("scheduleHash"),
                BigInteger.valueOf(50_000),
                chain.read("Origination", "scheduleOf", offer).integer("totalCost"),
                Hex.of(word()),
                "en");
        people.send(
                wallet,
                "Origination",
                "accept",
                offer,
                signer.sign(ServiceSigner.ORIGINATOR, data.offer(words)),
                argument(receipt),
                signTyped(wallet, data.receipt(receipt)));
        String loan = hex("loanIdOf", offer);
        people.send(wallet, "LoanBook", "draw", loan, principal);
        return loan;
    }

    private OfferWords words(
            int wallet, int productId, BigInteger principal, int count, int periodMonths, String asset) {
        Product product = products.find(productId).orElseThrow();
        Request request = new Request(productId, principal, count, periodMonths, UUID.randomUUID(), address(wallet));
        Instant now = chain.head().time();
        Terms terms = ((Result.Done<Terms>) Terms.of(product, request, Days.of(clock.instant()))).value();
        return new OfferWords(
                address(wallet),
                chain.address("Pool"),
                productId,
                asset,
                principal,
                terms.schedule().terms().rate(),
                terms.schedule().instalmentUnits(),
                count,
                periodMonths,
                terms.schedule().terms().startDay(),
                product.base().version(),
                now,
                now.plus(Duration.ofDays(7)),
                signer.address(ServiceSigner.ORIGINATOR),
                Hex.of(word()));
    }

    static List<Object> argument(ReceiptWords receipt) {
        return List.of(
                receipt.termsHash(),
                receipt.scheduleHash(),
                receipt.aprPpm(),
                ReceiptWords.EU_APRC,
                receipt.totalCost(),
                receipt.riskTextHash(),
                receipt.language());
    }

    /// EIP-712 signature as a person's wallet makes it.
    static String signTyped(int wallet, String typedData) {
        try {
            return Hex.of(sign(wallet, new StructuredDataEncoder(typedData).hashStructuredData()));
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    private static byte[] sign(int wallet, byte[] digest) {
        Sign.SignatureData parts =
                Sign.signMessage(digest, DemoWallets.wallet(wallet).getEcKeyPair(), false);
        byte[] signature = Arrays.copyOf(parts.getR(), 65);
        System.arraycopy(parts.getS(), 0, signature, 32, 32);
        signature[64] = parts.getV()[0];
        return signature;
    }

    private String hex(String function, List<Object> offer) {
        return Hex.of((byte[]) chain.read("Origination", function, offer).single());
    }

    private byte[] word() {
        byte[] word = new byte[32];
        random.nextBytes(word);
        return word;
    }
}
