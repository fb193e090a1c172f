package io.florin.lending.onchain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// [TransactionOutbox] in the service's database.
@ApplicationScoped
class DatabaseOutbox implements TransactionOutbox {
    private final OutboxTable table;
    private final Chain chain;

    DatabaseOutbox(OutboxTable table, Chain chain) {
        this.table = table;
        this.chain = chain;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(Submission submission) {
        byte[] calldata = ContractInterface.of(submission.contract())
                .function(submission.function(), submission.arguments().size())
                .calldata(submission.arguments());
        table.insert(submission, chain.address(submission.contract()), calldata);
    }

    @Override
    @Transactional
    public Optional<Outcome> outcome(String key) {
        return table.outcome(key);
    }
}
