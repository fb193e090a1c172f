package io.florin.chain.parallel;

import io.florin.chain.parallel.Version.Estimate;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Everything that one run learned of the state, with what it was told: rows of kind, cell and answer. Immutable.
///
/// A set is valid when each question asked again has the same answer. A run that would be told the same does the same,
/// since the virtual machine is a function of what it reads; nothing else makes a run count.
final class ReadSet {
    /// What was asked.
    enum Question {
        EXISTS,
        NONCE,
        BALANCE,
        /// Whether the balance suffices for something, without learning it.
        COVERS,
        CODE,
        HAS_STORAGE,
        SLOT
    }

    /// The answer to {@link Question#COVERS}, with what was asked: whether the balance plus `delta` is at least
    /// `amount`.
    record Cover(UInt256 delta, UInt256 amount, boolean answer) {}

    static final ReadSet EMPTY = new ReadSet(new Question[0], new Object[0], new Object[0]);

    private final Question[] questions;
    private final Object[] cells;
    private final Object[] answers;

    private ReadSet(Question[] questions, Object[] cells, Object[] answers) {
        this.questions = questions;
        this.cells = cells;
        this.answers = answers;
    }

    int size() {
        return questions.length;
    }

    Question question(int row) {
        return questions[row];
    }

    /// The account asked about.
    AccountCell account(int row) {
        return cells[row] instanceof SlotCell slot ? slot.account : (AccountCell) cells[row];
    }

    /// The slot asked about, for {@link Question#SLOT} only.
    SlotCell slot(int row) {
        return (SlotCell) cells[row];
    }

    /// True when a transaction would be told the same now.
    boolean holds(int index) {
        for (int row = 0; row < questions.length; row++) {
            if (!holds(row, index)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int row, int index) {
        Object seen = answers[row];
        if (seen instanceof Cover cover) {
            Object now = MultiVersionState.covers((AccountCell) cells[row], index, cover.delta, cover.amount);
            return !(now instanceof Estimate) && (Boolean) now == cover.answer;
        }
        Object now = ask(questions[row], cells[row], index);
        return now == seen || now.equals(seen);
    }

    private static Object ask(Question question, Object cell, int index) {
        return switch (question) {
            case SLOT -> MultiVersionState.slot((SlotCell) cell, index);
            case NONCE -> MultiVersionState.nonce((AccountCell) cell, index);
            case BALANCE -> MultiVersionState.balance((AccountCell) cell, index);
            case CODE -> MultiVersionState.codeHash((AccountCell) cell, index);
            case EXISTS -> MultiVersionState.exists((AccountCell) cell, index);
            case HAS_STORAGE -> MultiVersionState.hasStorage((AccountCell) cell, index);
            case COVERS -> throw new IllegalArgumentException("question: covers needs amounts");
        };
    }

    /// Tells the writers below an index that an answer came from; -1 and lower for the block's own steps. Whether
    /// something exists, suffices or has storage comes from nobody when the parent's state says the same.
    void forEachWriter(int row, int index, IntConsumer writer) {
        if (cells[row] instanceof SlotCell slot) {
            last(slot, index, writer);
            last(slot.account.vanished, index, writer);
            return;
        }
        AccountCell cell = (AccountCell) cells[row];
        switch (questions[row]) {
            case NONCE -> last(cell.nonce, index, writer);
            case CODE -> last(cell.code, index, writer);
            case BALANCE -> balance(cell, index, writer);
            default -> {
                if (!holds(row, Integer.MIN_VALUE)) {
                    balance(cell, index, writer);
                    last(cell.nonce, index, writer);
                    last(cell.code, index, writer);
                    last(cell.vanished, index, writer);
                }
            }
        }
    }

    private static void last(VersionChain chain, int index, IntConsumer writer) {
        VersionChain.Node node = chain.below(index);
        if (node != null) {
            writer.accept(node.writer);
        }
    }

    private static void balance(AccountCell cell, int index, IntConsumer writer) {
        VersionChain.Node node = cell.balance.below(index);
        while (node != null) {
            writer.accept(node.writer);
            node = node.version() instanceof Version.Value ? null : cell.balance.below(node);
        }
    }

    /// Rows in the making. Mutable, confined to one worker, used for one run after the other.
    static final class Builder {
        private Question[] questions = new Question[64];
        private Object[] cells = new Object[64];
        private Object[] answers = new Object[64];
        private int size;

        void clear() {
            size = 0;
        }

        void add(Question question, Object cell, Object answer) {
            if (size == questions.length) {
                questions = Arrays.copyOf(questions, 2 * size);
                cells = Arrays.copyOf(cells, 2 * size);
                answers = Arrays.copyOf(answers, 2 * size);
            }
            questions[size] = question;
            cells[size] = cell;
            answers[size++] = answer;
        }

        ReadSet build() {
            return new ReadSet(
                    Arrays.copyOf(questions, size), Arrays.copyOf(cells, size), Arrays.copyOf(answers, size));
        }
    }
}
