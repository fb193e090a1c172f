package io.florin.chain.block;

import io.florin.chain.transaction.Transaction;
import io.florin.chain.transaction.TransactionType;
import io.florin.chain.types.RlpException;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import java.util.ArrayList;
import java.util.List;

/// A block: header, transactions in order, withdrawals (empty before Shanghai; the header tells the two apart).
///
/// @param header header
/// @param transactions in execution order
/// @param withdrawals in order
public record Block(Header header, List<Transaction> transactions, List<Withdrawal> withdrawals) {
    public Block {
        transactions = List.copyOf(transactions);
        withdrawals = List.copyOf(withdrawals);
    }

    /// RLP of the whole block, as exchanged between nodes.
    public byte[] encode() {
        RlpWriter out = new RlpWriter().raw(header.encode());
        writeBody(out);
        return out.toList();
    }

    /// RLP of everything but the header.
    public byte[] encodeBody() {
        RlpWriter out = new RlpWriter();
        writeBody(out);
        return out.toList();
    }

    private void writeBody(RlpWriter out) {
        RlpWriter list = new RlpWriter();
        for (Transaction transaction : transactions) {
            if (transaction.type().number() == 0) {
                list.raw(transaction.encoded().view());
            } else {
                list.bytes(transaction.encoded());
            }
        }
        out.list(list).list(new RlpWriter());
        if (header.withdrawalsRoot() != null) {
            RlpWriter paid = new RlpWriter();
            withdrawals.forEach(withdrawal -> paid.raw(withdrawal.encode()));
            out.list(paid);
        }
    }

    /// Reads a whole block.
    ///
    /// @throws RlpException when it is not one, and for ommers, which no block has since the merge
    public static Block decode(byte[] rlp) {
        RlpReader in = RlpReader.ofList(rlp);
        Header header = Header.decode(in.rawItem());
        return body(header, in);
    }

    /// True when the third item of a block, the list of ommers, is not empty.
    ///
    /// @throws RlpException when there is no such list
    public static boolean hasOmmers(byte[] rlp) {
        RlpReader in = RlpReader.ofList(rlp);
        in.list();
        in.list();
        return in.list().hasNext();
    }

    /// Puts a stored body to its header.
    public static Block of(Header header, byte[] body) {
        return body(header, RlpReader.ofList(body));
    }

    private static Block body(Header header, RlpReader in) {
        List<Transaction> transactions = new ArrayList<>();
        for (RlpReader list = in.list(); list.hasNext(); ) {
            boolean legacy = list.nextIsList();
            Transaction transaction = Transaction.decode(legacy ? list.rawItem() : list.bytes());
            if (!legacy && transaction.type() == TransactionType.LEGACY) {
                throw new RlpException("block: legacy transaction inside a string");
            }
            transactions.add(transaction);
        }
        if (in.list().hasNext()) {
            throw new RlpException("block: ommers after the merge");
        }
        List<Withdrawal> withdrawals = new ArrayList<>();
        if (header.withdrawalsRoot() != null) {
            for (RlpReader list = in.list(); list.hasNext(); ) {
                withdrawals.add(Withdrawal.decode(list.list()));
            }
        }
        in.end();
        return new Block(header, transactions, withdrawals);
    }
}
