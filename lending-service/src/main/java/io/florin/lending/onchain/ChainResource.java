package io.florin.lending.onchain;

import io.florin.contracts.deploy.DeployConfig;
import io.florin.contracts.deploy.DeploymentRecord;
import io.florin.lending.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What is deployed, how the chain and the index stand, and the live hints. Public.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ChainResource {
    @Inject
    Chain chain;

    @Inject
    RpcChainReader reader;

    @Inject
    Indexer indexer;

    @Inject
    ChainWorker worker;

    @Inject
    Reconciliation reconciliation;

    @Inject
    EventStream stream;

    @Inject
    @ConfigProperty(name = "florin.public-rpc-url")
    String publicRpcUrl;

    public record DeploymentAnswer(
            long chainId,
            boolean demo,
            String genesisHash,
            long deployedAtBlock,
            String publicRpcUrl,
            Map<String, String> contracts,
            String reserveToken,
            List<DeploymentRecord.ProductEntry> products,
            List<String> parameters,
            DeployConfig.Voting voting,
            DeployConfig.Delays delays) {}

    public record StatusAnswer(
            HeadAnswer head,
            long indexedBlock,
            @Nullable String sender,
            @Nullable String indexer,
            @Nullable ReconciliationAnswer reconciliation) {}

    public record HeadAnswer(long number, String hash, Instant time) {}

    public record ReconciliationAnswer(Instant at, long block, int compared, List<DifferenceAnswer> differences) {}

    public record DifferenceAnswer(String figure, String database, String chain) {}

    @GET
    @Path("/deployment")
    public DeploymentAnswer deployment() {
        if (!chain.isConnected()) {
            throw new Problem(503, "starting", "The contracts are being deployed.");
        }
        DeploymentRecord record = chain.record();
        return new DeploymentAnswer(
                record.chainId(),
                record.demo(),
                record.genesisHash(),
                record.deployedAtBlock(),
                publicRpcUrl,
                record.contracts(),
                record.reserveToken(),
                record.products(),
                record.parameters().stream().map(DeployConfig.Parameter::key).toList(),
                record.voting(),
                record.delays());
    }

    @GET
    @Path("/status")
    @Blocking
    public StatusAnswer status() {
        ChainReader.Head head = reader.head();
        return new StatusAnswer(
                new HeadAnswer(head.number(), head.hash(), head.time()),
                indexer.indexed(),
                worker.sendFailure(),
                worker.indexFailure(),
                reconciliation.last().map(ChainResource::answer).orElse(null));
    }

    private static ReconciliationAnswer answer(Reconciliation.Report report) {
        return new ReconciliationAnswer(
                report.at(),
                report.block(),
                report.compared(),
                report.differences().stream()
                        .map(difference -> new DifferenceAnswer(
                                difference.figure(),
                                difference.database().toString(),
                                difference.chain().toString()))
                        .toList());
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(@Context Sse sse) {
        return stream.events()
                .map(event -> sse.newEventBuilder()
                        .name(event.type())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event.data())
                        .build());
    }
}
