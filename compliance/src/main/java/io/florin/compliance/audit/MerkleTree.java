package io.florin.compliance.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Merkle tree hash of RFC 6962, section 2.1, over SHA-256, one leaf after the other. Keeps one hash per level. Not
/// thread-safe.
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private record Subtree(long leaves, byte[] hash) {}

    private final Deque<Subtree> complete = new ArrayDeque<>();

    void add(byte[] leaf) {
        Subtree next = new Subtree(1, hash(LEAF, leaf));
        while (!complete.isEmpty() && complete.peek().leaves() == next.leaves()) {
            Subtree left = complete.pop();
            next = new Subtree(2 * left.leaves(), hash(NODE, left.hash(), next.hash()));
        }
        complete.push(next);
    }

    /// Root over the leaves so far; of none, the hash of nothing.
    byte[] root() {
        byte[] root = null;
        for (Subtree subtree : complete) {
            root = root == null ? subtree.hash() : hash(NODE, subtree.hash(), root);
        }
        return root == null ? sha256().digest() : root;
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
