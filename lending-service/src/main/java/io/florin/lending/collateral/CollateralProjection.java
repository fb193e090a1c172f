package io.florin.lending.collateral;

import io.florin.lending.collateral.model.ChainValue;
import io.florin.lending.collateral.store.ChainFacts;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.EventProjection;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Registrations, document roots, liens and accepted values, from events alone.
@ApplicationScoped
class CollateralProjection implements EventProjection {
    private final ChainFacts facts;

    CollateralProjection(ChainFacts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "collateral-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of("CollateralRegistry", "Appraisals");
    }

    @Override
    public void apply(ChainEvent event) {
        Values values = event.values();
        switch (event.name()) {
            case "AssetRegistered" ->
                facts.registered(
                        values.hex("asset"),
                        values.address("owner"),
                        values.hex("titleKey"),
                        values.integer("class"),
                        values.hex("documentRoot"),
                        event.time());
            case "DocumentsUpdated" -> facts.documents(values.hex("asset"), values.hex("documentRoot"), event.time());
            case "LienPlaced" ->
                facts.lienPlaced(
                        values.hex("asset"),
                        values.hex("loan"),
                        values.integer("rank"),
                        values.integer("amount"),
                        event.time());
            case "LienReleased" -> facts.lienReleased(values.hex("loan"), event.time());
            case "StatementRecorded" ->
                facts.statement(
                        values.hex("asset"),
                        values.integer("round"),
                        values.address("signer"),
                        values.integer("value"),
                        values.integer("method"),
                        values.integer("effectiveDay"),
                        values.hex("reportCommitment"));
            case "RoundAccepted" -> accepted(event);
            default -> {
                // the list of valuers and class rules are asked of the contract
            }
        }
    }

    private void accepted(ChainEvent event) {
        Values values = event.values();
        ChainValue value = new ChainValue(
                values.number("round"),
                values.integer("value"),
                Math.toIntExact(values.number("effectiveDay")),
                values.integer("dispersionBps"),
                event.time());
        facts.accepted(values.hex("asset"), value, event.transaction());
    }

    @Override
    public void clear() {
        facts.clear();
    }
}
