package io.florin.chain.parallel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// Versions of one location, highest writer first. Lock-free: a node is linked by compare-and-set and stays for ever,
/// at
/// most one for each writer; what changes is the version in it. Only the worker that runs a transaction changes that
/// transaction's node; the scheduler's states order such workers. Any thread may read.
class VersionChain {
    private static final VarHandle HEAD;
    private static final VarHandle NEXT;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(VersionChain.class, "head", Node.class);
            NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /// One writer's place. The writer -1 stands for what the block itself did before its transactions.
    static final class Node {
        final int writer;
        private volatile Version version;
        private volatile @Nullable Node next;

        private Node(int writer, Version version, @Nullable Node next) {
            this.writer = writer;
            this.version = version;
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
        while (node != null && (node.writer >= index || node.version == Version.Absent.ABSENT)) {
            node = node.next;
        }
        return node;
    }

    /// The next lower one that is not absent.
    final @Nullable Node below(Node node) {
        Node lower = node.next;
        while (lower != null && lower.version == Version.Absent.ABSENT) {
            lower = lower.next;
        }
        return lower;
    }

    /// Sets the version of a writer.
    ///
    /// @return its node
    final Node write(int writer, Version version) {
        while (true) {
            Node higher = null;
            Node lower = head;
            while (lower != null && lower.writer > writer) {
                higher = lower;
                lower = lower.next;
            }
            if (lower != null && lower.writer == writer) {
                lower.version = version;
                return lower;
            }
            Node fresh = new Node(writer, version, lower);
            if (higher == null ? HEAD.compareAndSet(this, lower, fresh) : NEXT.compareAndSet(higher, lower, fresh)) {
                return fresh;
            }
        }
    }
}
