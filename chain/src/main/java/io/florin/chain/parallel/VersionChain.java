package io.florin.chain.parallel;

import io.florin.chain.parallel.Version.Absent;
import io.florin.chain.parallel.Version.Estimate;
import io.florin.chain.parallel.Version.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// Versions of one location, highest writer first. Lock-free: a node is linked by compare-and-set and stays for
/// ever, at most one for each writer; what changes is the version in it. Only the worker that owns a transaction
/// changes that transaction's node, but for {@link #doubtAbove}. Any thread may read.
class VersionChain {
    private static final VarHandle HEAD;
    private static final VarHandle NEXT;
    private static final VarHandle VERSION;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(VersionChain.class, "head", Node.class);
            NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
            VERSION = lookup.findVarHandle(Node.class, "version", Version.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /// One writer's place. Writers below 0 stand for what the block itself did before its transactions.
    static final class Node {
        final int writer;

        /// Number of the publication that last wrote here; the writer's own business.
        int publication;

        private volatile Version version = Absent.ABSENT;
        private volatile @Nullable Node next;

        private Node(int writer, @Nullable Node next) {
            this.writer = writer;
            this.next = next;
        }

        Version version() {
            return version;
        }

        void set(Version replacement) {
            version = replacement;
        }
    }

    private volatile @Nullable Node head;

    /// The highest version written below an index, or null when only the parent's state is there.
    final @Nullable Node below(int index) {
        Node node = head;
        while (node != null && (node.writer >= index || node.version == Absent.ABSENT)) {
            node = node.next;
        }
        return node;
    }

    /// The next lower one that is not absent.
    final @Nullable Node below(Node node) {
        Node lower = node.next;
        while (lower != null && lower.version == Absent.ABSENT) {
            lower = lower.next;
        }
        return lower;
    }

    /// The place of a writer, made when it has none; then nothing is there yet.
    final Node of(int writer) {
        while (true) {
            Node higher = null;
            Node lower = head;
            while (lower != null && lower.writer > writer) {
                higher = lower;
                lower = lower.next;
            }
            if (lower != null && lower.writer == writer) {
                return lower;
            }
            Node fresh = new Node(writer, lower);
            if (higher == null ? HEAD.compareAndSet(this, lower, fresh) : NEXT.compareAndSet(higher, lower, fresh)) {
                return fresh;
            }
        }
    }

    /// Turns values of higher writers into estimates, since they come of a value that a lower writer has just replaced.
    /// Their owners may write meanwhile; then their newer version stays. A doubted writer whose run holds after all
    /// sets its version again when it is committed.
    final void doubtAbove(int writer) {
        for (Node node = head; node != null && node.writer > writer; node = node.next) {
            Version now = node.version;
            if (now instanceof Value) {
                VERSION.compareAndSet(node, now, new Estimate(this, node));
            }
        }
    }
}
