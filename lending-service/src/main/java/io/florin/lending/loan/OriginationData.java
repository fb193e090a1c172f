package io.florin.lending.loan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.lending.onchain.ChainReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// What is signed for `Origination`, as EIP-712 typed data in the standard JSON form.
@ApplicationScoped
class OriginationData {
    private static final List<String> DOMAIN_TYPE =
            List.of("string name", "string version", "uint256 chainId", "address verifyingContract");
    private static final List<String> OFFER_TYPE = List.of(
            "address borrower",
            "address pool",
            "uint32 product",
            "bytes32 asset",
            "uint96 principal",
            "uint64 rate",
            "uint96 instalment",
            "uint16 count",
            "uint16 periodMonths",
            "uint32 startDay",
            "uint32 parameterVersion",
            "uint40 issuedAt",
            "uint40 expiresAt",
            "address originator",
            "bytes32 nonce");
    private static final List<String> RECEIPT_TYPE = List.of(
            "bytes32 termsHash",
            "bytes32 scheduleHash",
            "uint32 aprPpm",
            "uint8 aprRegime",
            "uint128 totalCost",
            "bytes32 riskTextHash",
            "string language");

    private final ChainReader chain;
    private final ObjectMapper json;

    OriginationData(ChainReader chain, ObjectMapper json) {
        this.chain = chain;
        this.json = json;
    }

    /// What the originator signs.
    String offer(OfferWords words) {
        return typedData("Offer", OFFER_TYPE, words.fields());
    }

    /// What the borrower signs.
    String receipt(ReceiptWords words) {
        return typedData("Receipt", RECEIPT_TYPE, words.fields());
    }

    private String typedData(String primaryType, List<String> type, Map<String, String> message) {
        ObjectNode data = json.createObjectNode();
        ObjectNode types = data.putObject("types");
        fields(types.putArray("EIP712Domain"), DOMAIN_TYPE);
        fields(types.putArray(primaryType), type);
        data.put("primaryType", primaryType);
        data.putObject("domain")
                .put("name", "Florin Origination")
                .put("version", "1")
                .put("chainId", chain.chainId().toString())
                .put("verifyingContract", chain.address("Origination"));
        ObjectNode values = data.putObject("message");
        message.forEach(values::put);
        return data.toString();
    }

    private static void fields(ArrayNode into, List<String> type) {
        for (String field : type) {
            int space = field.indexOf(' ');
            into.addObject().put("name", field.substring(space + 1)).put("type", field.substring(0, space));
        }
    }
}
