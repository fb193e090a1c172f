package io.florin.lending.identity;

import io.florin.contracts.deploy.DemoAccounts;
import io.florin.lending.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The published demo wallet of the user who is logged in. Public keys, play money.
@Path("/api/v1/demo/wallet")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
public class DemoWalletResource {
    /// Demo users and their index in the published mnemonic; 10 and 11 are guardian and enforcer, who never log in.
    private static final Map<String, Integer> INDEXES = Map.ofEntries(
            Map.entry("borrower", 0),
            Map.entry("lender", 1),
            Map.entry("member", 2),
            Map.entry("member2", 3),
            Map.entry("member3", 4),
            Map.entry("member4", 5),
            Map.entry("member5", 6),
            Map.entry("appraiser1", 7),
            Map.entry("appraiser2", 8),
            Map.entry("appraiser3", 9),
            Map.entry("lender2", 12),
            Map.entry("lender3", 13),
            Map.entry("lender4", 14),
            Map.entry("lender5", 15),
            Map.entry("borrower2", 16));

    @Inject
    Callers callers;

    @Inject
    @ConfigProperty(name = "florin.demo")
    boolean demo;

    public record DemoWallet(String mnemonic, int index, String path, String address) {}

    @GET
    public DemoWallet wallet() {
        Integer index = demo ? INDEXES.get(callers.current().name()) : null;
        if (index == null) {
            throw Problem.notFound("There is no demo wallet for you here.");
        }
        return new DemoWallet(DemoAccounts.MNEMONIC, index, "m/44'/60'/0'/0/" + index, DemoAccounts.address(index));
    }
}
