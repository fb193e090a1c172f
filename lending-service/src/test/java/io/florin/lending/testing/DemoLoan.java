package io.florin.lending.testing;

import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.People;
import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.TypedDataSigner;
import io.florin.lending.onchain.Values;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.web3j.crypto.Sign;

/// Makes a loan on chain without the application's paperwork: a bullet of three months against a house that two
/// demo appraisers value at twice the principal.
@Singleton
public class DemoLoan {
    private static final int BULLET = 2;
    private static final int MONTHS = 3;
    private static final BigInteger MARGIN = new BigInteger("20000000000000000");
    private static final long WEEK = 7 * 86_400;
    private static final List<Integer> APPRAISERS = List.of(7, 8);

    private final ChainReader chain;
    private final People people;
    private final TypedDataSigner signer;
    private final SecureRandom random = new SecureRandom();

    DemoLoan(ChainReader chain, People people, TypedDataSigner signer) {
        this.chain = chain;
        this.people = people;
        this.signer = signer;
    }

    /// A drawn loan of an admitted wallet.
    ///
    /// @param principal FLUSD units, whole cents
    /// @return id of the loan
    public String draw(int borrower, BigInteger principal) {
        String asset = pledge(borrower, principal.multiply(BigInteger.TWO));
        List<Object> offer = offer(borrower, asset, principal);
        String originatorSignature = signer.sign(ServiceSigner.ORIGINATOR, typedData(offer));
        Values schedule = chain.read("Origination", "scheduleOf", offer);
        List<Object> receipt = List.of(
                chain.read("Origination", "termsHash", offer).single(),
                schedule.bytes("scheduleHash"),
                56_000,
                2,
                schedule.integer("totalCost"),
                word(),
                "en");
        byte[] digest =
                (byte[]) chain.read("Origination", "receiptDigest", receipt).single();
        String loan =
                Hex.of((byte[]) chain.read("Origination", "loanIdOf", offer).single());
        people.send(borrower, "Origination", "accept", offer, originatorSignature, receipt, sign(borrower, digest));
        people.send(borrower, "LoanBook", "draw", loan, principal);
        return loan;
    }

    private String pledge(int borrower, BigInteger worth) {
        byte[] title = word();
        people.send(borrower, "CollateralRegistry", "register", title, 1, word());
        String owner = DemoWallets.wallet(borrower).getAddress();
        String asset = Hex.of((byte[])
                chain.read("CollateralRegistry", "assetIdOf", owner, title).single());
        List<Integer> signers = APPRAISERS.stream()
                .sorted((a, b) -> DemoWallets.wallet(a)
                        .getAddress()
                        .compareTo(DemoWallets.wallet(b).getAddress()))
                .toList();
        List<List<Object>> statements = signers.stream()
                .map(index -> Stream.<Object>of(
                                asset,
                                worth,
                                1,
                                people.today(),
                                word(),
                                DemoWallets.wallet(index).getAddress())
                        .toList())
                .toList();
        List<byte[]> signatures = Stream.of(0, 1)
                .map(i -> sign(signers.get(i), (byte[]) chain.read("Appraisals", "statementDigest", statements.get(i))
                        .single()))
                .toList();
        people.send(borrower, "Appraisals", "submitRound", asset, statements, signatures);
        return asset;
    }

    private List<Object> offer(int borrower, String asset, BigInteger principal) {
        Values base = chain.read("Markets", "parameter", Arrays.copyOf("BASE_RATE".getBytes(), 32))
                .singleTuple();
        long now = chain.head().time().getEpochSecond();
        return List.of(
                DemoWallets.wallet(borrower).getAddress(),
                chain.address("Pool"),
                BULLET,
                asset,
                principal,
                base.integer("value").add(MARGIN),
                0,
                1,
                MONTHS,
                people.today(),
                base.number("version"),
                now,
                now + WEEK,
                signer.address(ServiceSigner.ORIGINATOR),
                Hex.of(word()));
    }

    private String typedData(List<Object> offer) {
        String fields = "borrower:address,pool:address,product:uint32,asset:bytes32,principal:uint96,rate:uint64,"
                + "instalment:uint96,count:uint16,periodMonths:uint16,startDay:uint32,parameterVersion:uint32,"
                + "issuedAt:uint40,expiresAt:uint40,originator:address,nonce:bytes32";
        StringBuilder types = new StringBuilder();
        StringBuilder message = new StringBuilder();
        int index = 0;
        for (String field : fields.split(",")) {
            String[] parts = field.split(":");
            String comma = index == 0 ? "" : ",";
            types.append(comma).append("{\"name\":\"" + parts[0] + "\",\"type\":\"" + parts[1] + "\"}");
            message.append(comma).append("\"" + parts[0] + "\":\"" + offer.get(index++) + "\"");
        }
        return "{\"types\":{\"EIP712Domain\":[{\"name\":\"name\",\"type\":\"string\"},"
                + "{\"name\":\"version\",\"type\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\"},"
                + "{\"name\":\"verifyingContract\",\"type\":\"address\"}],\"Offer\":[" + types
                + "]},\"primaryType\":\"Offer\",\"domain\":{\"name\":\"Florin Origination\",\"version\":\"1\","
                + "\"chainId\":\"" + chain.chainId() + "\",\"verifyingContract\":\"" + chain.address("Origination")
                + "\"},\"message\":{" + message + "}}";
    }

    private static byte[] sign(int wallet, byte[] digest) {
        Sign.SignatureData parts =
                Sign.signMessage(digest, DemoWallets.wallet(wallet).getEcKeyPair(), false);
        byte[] signature = Arrays.copyOf(parts.getR(), 65);
        System.arraycopy(parts.getS(), 0, signature, 32, 32);
        signature[64] = parts.getV()[0];
        return signature;
    }

    private byte[] word() {
        byte[] word = new byte[32];
        random.nextBytes(word);
        return word;
    }
}
