package io.florin.compliance.attestation;

import io.florin.compliance.api.AttestationPublisher;
import io.florin.compliance.api.AttestationPublisher.RecordState;
import io.florin.compliance.attestation.AttestationTable.Statement;
import io.florin.compliance.party.Party;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Statements about accounts: kept here with their reason, sent to the chain once each. A statement that would say what
/// the last one said is not made again.
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Attestations {
    /// The contract's limit of accounts per identity.
    static final int MOST_ACCOUNTS = 8;

    private static final int RETAIL = 1;
    private static final int PROFESSIONAL = 2;
    private static final int COUNTRY_NOT_DISCLOSED = 255;
    private static final int TIER = 1;
    private static final int SALT_BYTES = 32;

    private final AttestationTable table;
    private final AttestationPublisher publisher;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Attestations(AttestationTable table, AttestationPublisher publisher, InstantSource clock) {
        this.table = table;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// Writes the party's record for these accounts, of which the contract takes eight.
    public void publish(Party party, boolean person, LocalDate until, List<String> accounts) {
        for (String account : accounts) {
            Optional<Statement> last = table.lastRecord(account);
            boolean saidSo = last.filter(statement -> statement.says(party.id(), until.toEpochDay()))
                    .isPresent();
            if (saidSo || (!table.published(party.id(), account) && table.accounts(party.id()) >= MOST_ACCOUNTS)) {
                continue;
            }
            UUID id = table.record(party.id(), account, "publish", until.toEpochDay(), clock.instant());
            publisher.publish(
                    key(id),
                    account,
                    party.identity(),
                    person ? RETAIL : PROFESSIONAL,
                    COUNTRY_NOT_DISCLOSED,
                    TIER,
                    until.toEpochDay());
        }
    }

    /// Ends all records of the party.
    public void expire(Party party) {
        for (String account : table.valid(party.id())) {
            UUID id = table.record(party.id(), account, "expire", null, clock.instant());
            publisher.expire(key(id), account);
        }
    }

    /// Stops transfers of these accounts, except where they are stopped already.
    ///
    /// @param reasonCode 1 to 65535
    public void freeze(Party party, List<String> accounts, int reasonCode, UUID caseId) {
        for (String account : accounts) {
            if (!table.frozen(account)) {
                byte[] salt = salt();
                UUID id = table.freeze(party.id(), account, "freeze", reasonCode, caseId, salt, clock.instant());
                publisher.freeze(key(id), account, reasonCode, commitment(salt, caseId));
            }
        }
    }

    /// Ends the freeze of these accounts, where there is one.
    public void unfreeze(Party party, List<String> accounts, int reasonCode, UUID caseId) {
        for (String account : accounts) {
            if (table.frozen(account)) {
                byte[] salt = salt();
                UUID id = table.freeze(party.id(), account, "unfreeze", reasonCode, caseId, salt, clock.instant());
                publisher.unfreeze(key(id), account, reasonCode, commitment(salt, caseId));
            }
        }
    }

    /// What an account may count on: `none`, `pending`, `valid`, `expired` or `frozen`, as the chain says; `pending`
    /// when a record was sent that the chain does not have yet.
    ///
    /// @param validUntil last valid day, null without record
    public record Standing(String record, @Nullable LocalDate validUntil) {}

    /// Asks the chain about an account of this party.
    @Transactional
    public Standing standing(Party party, String account) {
        RecordState state = publisher.recordOf(account);
        LocalDate until = state.known() && state.expiryDay() > 0 ? LocalDate.ofEpochDay(state.expiryDay()) : null;
        if (state.frozen()) {
            return new Standing("frozen", until);
        }
        if (state.valid()) {
            return new Standing("valid", until);
        }
        long today = Math.floorDiv(clock.instant().getEpochSecond(), 86_400L);
        boolean sent = table.lastRecord(account)
                .filter(statement -> statement.saysValid(party.id(), today))
                .isPresent();
        if (sent) {
            return new Standing("pending", until);
        }
        return new Standing(state.known() ? "expired" : "none", until);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static String commitment(byte[] salt, UUID caseId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(caseId.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }

    private static String key(UUID id) {
        return "attestation:" + id;
    }
}
