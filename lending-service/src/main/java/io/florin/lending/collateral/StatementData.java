package io.florin.lending.collateral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.lending.collateral.model.StatementDraft;
import io.florin.lending.onchain.ChainReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A valuer's statement as EIP-712 typed data, for the contract `Appraisals` of this deployment.
@ApplicationScoped
class StatementData {
    private static final List<Map<String, String>> DOMAIN =
            fields("name string", "version string", "chainId uint256", "verifyingContract address");
    private static final List<Map<String, String>> STATEMENT = fields(
            "asset bytes32",
            "value uint128",
            "method uint8",
            "effectiveDay uint32",
            "reportCommitment bytes32",
            "signer address");

    private final ChainReader chain;
    private final ObjectMapper json;

    StatementData(ChainReader chain, ObjectMapper json) {
        this.chain = chain;
        this.json = json;
    }

    /// JSON text `{types, primaryType, domain, message}`; the same for the same draft.
    ///
    /// @param asset id in `CollateralRegistry`
    String of(StatementDraft draft, String asset) {
        Map<String, Object> domain = new LinkedHashMap<>();
        domain.put("name", "Florin Appraisals");
        domain.put("version", "1");
        domain.put("chainId", chain.chainId().toString());
        domain.put("verifyingContract", chain.address("Appraisals"));
        Map<String, Object> message = new LinkedHashMap<>();
        List<Object> values = draft.arguments(asset);
        for (int i = 0; i < values.size(); i++) {
            message.put(STATEMENT.get(i).getOrDefault("name", ""), values.get(i).toString());
        }
        Map<String, Object> types = new LinkedHashMap<>();
        types.put("EIP712Domain", DOMAIN);
        types.put("Statement", STATEMENT);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("types", types);
        data.put("primaryType", "Statement");
        data.put("domain", domain);
        data.put("message", message);
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a statement cannot be written", cause);
        }
    }

    private static List<Map<String, String>> fields(String... fields) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String field : fields) {
            int space = field.indexOf(' ');
            Map<String, String> one = new LinkedHashMap<>();
            one.put("name", field.substring(0, space));
            one.put("type", field.substring(space + 1));
            all.add(one);
        }
        return List.copyOf(all);
    }
}
