package io.florin.lending.collateral;

import static io.restassured.RestAssured.given;

import io.florin.contracts.abi.CollateralRegistry;
import io.florin.lending.testing.DemoWallets;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.gas.StaticGasProvider;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;
import org.web3j.utils.Numeric;

/// Somebody with a login and a wallet of the published mnemonic, asking over HTTP as our page does.
///
/// @param wallet index in the mnemonic
record Person(String name, int wallet, Set<String> roles) {
    static final Person BORROWER = new Person("borrower", 0, Set.of("borrower"));
    static final Person STRANGER = new Person("stranger2", 12, Set.of("borrower"));
    static final Person UNDERWRITER = new Person("underwriter", 13, Set.of("underwriter"));
    static final Person APPRAISER1 = new Person("appraiser1", 7, Set.of("appraiser"));
    static final Person APPRAISER2 = new Person("appraiser2", 8, Set.of("appraiser"));
    static final Person APPRAISER3 = new Person("appraiser3", 9, Set.of("appraiser", "borrower"));

    /// File names in UTF-8, as browsers send them.
    private static final RestAssuredConfig UTF8_NAMES = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    /// Nobody is logged in any more.
    static void logOut() {
        CDI.current().select(TestIdentityAssociation.class).get().setTestIdentity(null);
    }

    private RequestSpecification asks() {
        QuarkusSecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .build();
        CDI.current().select(TestIdentityAssociation.class).get().setTestIdentity(identity);
        return given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://localhost:" + RestAssured.port);
    }

    Response get(String path) {
        return asks().get(path);
    }

    ValidatableResponse post(String path, Object body) {
        return asks().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse post(String path) {
        return asks().header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path)
                .then();
    }

    ValidatableResponse upload(String asset, String kind, String name, byte[] content) {
        return asks().config(UTF8_NAMES)
                .multiPart("file", name, content)
                .multiPart("kind", kind)
                .post("/api/v1/assets/" + asset + "/documents")
                .then();
    }

    Credentials credentials() {
        return DemoWallets.wallet(wallet);
    }

    String address() {
        return credentials().getAddress();
    }

    /// Links the wallet to the login.
    void link() {
        String nonce = asks().post("/api/v1/wallets/nonce").path("nonce");
        String text = "localhost:8080 wants you to sign in with your Ethereum account:\n" + address()
                + "\n\nLink this wallet to Florin.\n\nURI: http://localhost:8080\nVersion: 1\nChain ID: 1252\nNonce: "
                + nonce + "\nIssued At: 2027-01-01T00:00:00Z";
        post("/api/v1/wallets", Map.of("message", text, "signature", DemoWallets.sign(wallet, text)))
                .statusCode(200);
    }

    /// EIP-712 signature as the wallet makes it.
    String sign(String typedData) {
        try {
            byte[] digest = new StructuredDataEncoder(typedData).hashStructuredData();
            Sign.SignatureData signature =
                    Sign.signMessage(digest, credentials().getEcKeyPair(), false);
            return Numeric.toHexString(signature.getR())
                    + Numeric.toHexStringNoPrefix(signature.getS())
                    + Numeric.toHexStringNoPrefix(signature.getV());
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    /// The contract as this wallet uses it, through the service's own proxy.
    CollateralRegistry registry() {
        Web3j web3 = Web3j.build(new HttpService("http://localhost:" + RestAssured.port + "/rpc"));
        String address = given().get("/api/v1/deployment").path("contracts.CollateralRegistry");
        RawTransactionManager transactions = new RawTransactionManager(
                web3, credentials(), 1252, new PollingTransactionReceiptProcessor(web3, 100, 100));
        StaticGasProvider gas = new StaticGasProvider(BigInteger.ZERO, BigInteger.valueOf(1_000_000));
        return CollateralRegistry.load(address, web3, transactions, gas);
    }

    static byte[] bytes(String hex) {
        return Numeric.hexStringToByteArray(hex);
    }

    /// A small file that begins like a PDF; different for each seed.
    static byte[] pdf(String seed) {
        return ("%PDF-1.7\n" + seed).getBytes(StandardCharsets.UTF_8);
    }

    /// A PNG header and so many bytes.
    static byte[] png(int size) {
        byte[] header = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return Arrays.copyOf(header, size);
    }
}
