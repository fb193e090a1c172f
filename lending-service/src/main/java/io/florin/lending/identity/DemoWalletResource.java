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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The published demo wallet of the user who is logged in. Public keys, play money.
@Path("/api/v1/demo/wallet")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
public class DemoWalletResource {
    /// Demo users in the order of their index in the published mnemonic.
    private static final List<String> USERS = List.of(
            "borrower",
            "lender",
            "member",
            "member2",
            "member3",
            "member4",
            "member5",
            "appraiser1",
            "appraiser2",
            "appraiser3");

    @Inject
    Callers callers;

    @Inject
    @ConfigProperty(name = "florin.demo")
    boolean demo;

    public record DemoWallet(String mnemonic, int index, String path, String address) {}

    @GET
    public DemoWallet wallet() {
        int index = demo ? USERS.indexOf(callers.current().name()) : -1;
        if (index < 0) {
            throw Problem.notFound("There is no demo wallet for you here.");
        }
        return new DemoWallet(DemoAccounts.MNEMONIC, index, "m/44'/60'/0'/0/" + index, DemoAccounts.address(index));
    }
}
