package io.florin.chain.trie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Proof of presence or absence of a key (EIP-1186): the RLP of every hashed node from the root towards the key.
public final class TrieProof {
    private TrieProof() {}

    /// Nodes from the root on; empty for an empty trie. Nodes shorter than 32 bytes travel inside their parent.
    public static List<byte[]> of(NodeSource source, byte[] key) {
        List<byte[]> proof = new ArrayList<>();
        byte[] path = Nibbles.ofKey(key);
        byte[] rootRlp = source.node(Nibbles.EMPTY);
        Node node = rootRlp == null ? null : NodeCodec.decode(rootRlp);
        if (rootRlp != null) {
            proof.add(rootRlp);
        }
        int depth = 0;
        while (node != null) {
            switch (node) {
                case Node.Leaf leaf -> node = null;
                case Node.Extension extension -> {
                    boolean along = Nibbles.commonPrefix(extension.path, path, depth) == extension.path.length;
                    depth += extension.path.length;
                    node = along ? extension.child : null;
                }
                case Node.Branch branch -> node = depth == path.length ? null : branch.children[path[depth++]];
                case Node.Unresolved unresolved -> node = load(source, Arrays.copyOf(path, depth), proof);
            }
        }
        return proof;
    }

    private static @Nullable Node load(NodeSource source, byte[] at, List<byte[]> proof) {
        byte[] rlp = source.node(at);
        if (rlp == null) {
            throw new TrieException("trie node missing at depth " + at.length);
        }
        proof.add(rlp);
        return NodeCodec.decode(rlp);
    }
}
