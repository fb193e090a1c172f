package io.florin.compliance.cases;

import io.florin.compliance.api.People.Person;
import io.florin.compliance.api.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.UUID;

/// Four eyes: one officer proposes an outcome, another approves exactly that or sends it back. The database holds it
/// too (V1004). Callers ask for a fresh login first.
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Decisions {
    private final Cases cases;
    private final CaseTable table;
    private final ProposalTable proposals;
    private final CaseEffects effects;
    private final InstantSource clock;

    Decisions(Cases cases, CaseTable table, ProposalTable proposals, CaseEffects effects, InstantSource clock) {
        this.cases = cases;
        this.table = table;
        this.proposals = proposals;
        this.effects = effects;
        this.clock = clock;
    }

    /// Proposes an outcome; who proposes also takes the case.
    ///
    /// @throws Refusal 400 for an outcome or reason that does not fit; 403 about oneself; 409 when the case belongs to
    ///     another officer, is proposed or closed
    public CaseFile propose(UUID id, Person by, Outcome outcome, String reasonCode, String text) {
        CaseFile file = cases.lock(id);
        Cases.notAboutOneself(by, file.partyUserId());
        if (file.state() == CaseState.PROPOSED || file.state() == CaseState.CLOSED) {
            throw Cases.wrongState(file);
        }
        Cases.notAnothers(file, by);
        if (!file.kind().outcomes().contains(outcome)) {
            throw Refusal.invalid(
                    "outcome", "a case of kind " + file.kind().word() + " cannot end with " + outcome.word());
        }
        Reason reason = Reason.of(file.kind(), outcome, reasonCode)
                .orElseThrow(() -> Refusal.invalid("reasonCode", "is no reason for this outcome"));
        Proposal.Told told = new Proposal.Told(text, by.name());
        proposals.insert(file, Proposal.of(file.id(), outcome, reason, told, by.id(), clock.instant()));
        table.assigned(file, CaseState.PROPOSED, by.id(), Cases.named(file, by.name()));
        cases.told(file, by, "case-proposed", "proposed " + outcome.word() + " (" + reason.code() + "): " + text);
        return cases.get(id);
    }

    /// Approves the proposal and has it take effect.
    ///
    /// @param digest of the proposal that the officer saw
    /// @throws Refusal 403 `own-proposal`, 409 when nothing or something else is proposed
    public CaseFile approve(UUID id, Person by, String digest) {
        CaseFile file = cases.lock(id);
        Proposal proposal = pending(file, by);
        if (!same(proposal.digest(), digest)) {
            throw new Refusal(409, "proposal-changed", "Another proposal waits now; read it before you approve.");
        }
        Reason reason = Reason.of(file.kind(), proposal.outcome(), proposal.reasonCode())
                .orElseThrow(() -> new IllegalStateException("unknown reason " + proposal.reasonCode()));
        proposals.decided(proposal, "approved", by.id(), clock.instant());
        table.closed(file, proposal.outcome(), proposal.id());
        cases.told(
                file,
                by,
                "case-approved",
                "approved " + proposal.outcome().word() + " as proposed by "
                        + proposal.told().proposerName() + ", digest " + proposal.digest());
        effects.apply(file, proposal.outcome(), reason, by);
        return cases.get(id);
    }

    /// Sends the proposal back to who made it.
    public CaseFile sendBack(UUID id, Person by, String text) {
        CaseFile file = cases.lock(id);
        Proposal proposal = pending(file, by);
        proposals.decided(proposal, "returned", by.id(), clock.instant());
        table.assigned(
                file,
                CaseState.ASSIGNED,
                proposal.proposer(),
                Cases.named(file, proposal.told().proposerName()));
        cases.told(file, by, "case-returned", "sent the proposal back: " + text);
        return cases.get(id);
    }

    private Proposal pending(CaseFile file, Person by) {
        Cases.notAboutOneself(by, file.partyUserId());
        if (file.state() != CaseState.PROPOSED) {
            throw new Refusal(409, "nothing-proposed", "No proposal waits on this case.");
        }
        Proposal proposal =
                proposals.of(file).orElseThrow(() -> new IllegalStateException("case without its proposal"));
        if (proposal.proposer().equals(by.id())) {
            throw new Refusal(403, "own-proposal", "Another officer must decide on what you proposed.");
        }
        return proposal;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
