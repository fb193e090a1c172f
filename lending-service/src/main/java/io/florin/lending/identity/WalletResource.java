package io.florin.lending.identity;

import io.florin.compliance.api.ClearanceGate;
import io.florin.lending.onchain.DeploymentInfo;
import io.florin.lending.onchain.PersonalSignature;
import io.florin.lending.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Links a wallet to the person who is logged in: a nonce of ours, signed in an EIP-4361 message by the wallet.
@Path("/api/v1/wallets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
public class WalletResource {
    private static final Duration NONCE_AGE = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();

    @Inject
    Callers callers;

    @Inject
    WalletTable wallets;

    @Inject
    ClearanceGate clearances;

    @Inject
    DeploymentInfo deployment;

    @Inject
    @ConfigProperty(name = "florin.url")
    URI url;

    public record NonceAnswer(String nonce, Instant validUntil, String domain, String uri, long chainId) {}

    public record Link(
            @NotBlank @Size(max = 2_000) String message,

            @NotNull @Pattern(regexp = "0x[0-9a-fA-F]{130}", message = "must be a 65-byte signature in hex")
            String signature) {}

    public record WalletsAnswer(List<WalletAnswer> wallets) {}

    public record WalletAnswer(String address) {}

    @POST
    @Path("/nonce")
    public NonceAnswer nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        Instant until = Instant.now().plus(NONCE_AGE);
        wallets.keepNonce(callers.current().id(), nonce, until);
        return new NonceAnswer(nonce, until, url.getAuthority(), url.toString(), deployment.chainId());
    }

    @POST
    public WalletsAnswer link(@Valid @NotNull Link request) {
        String userId = callers.current().id();
        WalletMessage message = parse(request.message());
        check(message);
        String signer = signer(request);
        if (!signer.equals(message.address().toLowerCase(Locale.ROOT))) {
            throw Problem.invalid("signature", "is not by the address in the message");
        }
        if (!wallets.useNonce(userId, message.nonce(), Instant.now())) {
            throw new Problem(409, "nonce-expired", "The sign-in text is too old or was used; ask for a new one.");
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            if (!wallets.link(userId, signer, Instant.now())) {
                throw Problem.conflict("wallet-taken", "This wallet belongs to another account.");
            }
            clearances.walletLinked(userId, signer);
        });
        return list();
    }

    @GET
    public WalletsAnswer list() {
        return new WalletsAnswer(wallets.of(callers.current().id()).stream()
                .map(WalletAnswer::new)
                .toList());
    }

    private static WalletMessage parse(String text) {
        try {
            return WalletMessage.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("message", "must be an EIP-4361 sign-in text");
        }
    }

    private static String signer(Link request) {
        try {
            return PersonalSignature.recover(request.message(), request.signature());
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("signature", "is not a valid signature");
        }
    }

    private void check(WalletMessage message) {
        if (!message.domain().equals(url.getAuthority())) {
            throw Problem.invalid("message", "is for another site (" + message.domain() + ")");
        }
        if (message.chainId() != deployment.chainId()) {
            throw Problem.invalid("message", "is for another chain (" + message.chainId() + ")");
        }
    }
}
