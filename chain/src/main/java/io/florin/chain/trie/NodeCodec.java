package io.florin.chain.trie;

import io.florin.chain.crypto.Keccak256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// RLP form of trie nodes. Lists of 2 items (leaf, extension) or 17 items (branch); a child is a 32-byte hash, or its
/// own RLP in place when that is shorter than 32 bytes.
final class NodeCodec {
    private static final byte EMPTY_ITEM = (byte) 0x80;
    private static final byte HASH_ITEM = (byte) 0xa0;

    private NodeCodec() {}

    /// RLP of a node whose children are encoded; sets nothing.
    static byte[] encode(Node node) {
        return switch (node) {
            case Node.Leaf leaf -> {
                byte[] path = string(Nibbles.hexPrefix(leaf.path, true));
                byte[] value = string(leaf.value);
                byte[] out = list(path.length + value.length);
                int at = append(path, out, out.length - path.length - value.length);
                append(value, out, at);
                yield out;
            }
            case Node.Extension extension -> {
                byte[] path = string(Nibbles.hexPrefix(extension.path, false));
                int child = referenceLength(extension.child);
                byte[] out = list(path.length + child);
                int at = append(path, out, out.length - path.length - child);
                appendReference(extension.child, out, at);
                yield out;
            }
            case Node.Branch branch -> encode(branch);
            case Node.Unresolved unresolved -> throw new IllegalArgumentException("an unresolved node has no RLP");
        };
    }

    private static byte[] encode(Node.Branch branch) {
        byte[] value = branch.value == null ? null : string(branch.value);
        int payload = value == null ? 1 : value.length;
        for (Node child : branch.children) {
            payload += child == null ? 1 : referenceLength(child);
        }
        byte[] out = list(payload);
        int at = out.length - payload;
        for (Node child : branch.children) {
            if (child == null) {
                out[at++] = EMPTY_ITEM;
            } else {
                at = appendReference(child, out, at);
            }
        }
        if (value == null) {
            out[at] = EMPTY_ITEM;
        } else {
            append(value, out, at);
        }
        return out;
    }

    /// True when the parent holds the node's RLP itself instead of its hash.
    static boolean travelsInParent(Node child) {
        return child.rlp != null && child.rlp.length < Node.HASH_BYTES;
    }

    private static int referenceLength(Node child) {
        byte[] rlp = child.rlp;
        return rlp != null && rlp.length < Node.HASH_BYTES ? rlp.length : 1 + Node.HASH_BYTES;
    }

    private static int appendReference(Node child, byte[] out, int at) {
        byte[] rlp = child.rlp;
        if (rlp != null && rlp.length < Node.HASH_BYTES) {
            return append(rlp, out, at);
        }
        if (child.hashIn.length == 0) {
            if (rlp == null) {
                throw new IllegalStateException("child is not encoded");
            }
            child.hashedBy(Keccak256.hash(rlp), 0);
        }
        out[at] = HASH_ITEM;
        System.arraycopy(child.hashIn, child.hashAt, out, at + 1, Node.HASH_BYTES);
        return at + 1 + Node.HASH_BYTES;
    }

    private static int append(byte[] item, byte[] out, int at) {
        System.arraycopy(item, 0, out, at, item.length);
        return at + item.length;
    }

    static byte[] string(byte[] value) {
        if (value.length == 1 && value[0] >= 0) {
            return value;
        }
        byte[] out = prefixed(value.length, 0x80);
        System.arraycopy(value, 0, out, out.length - value.length, value.length);
        return out;
    }

    /// A list's prefix with room for its payload at the end.
    private static byte[] list(int payload) {
        return prefixed(payload, 0xc0);
    }

    private static byte[] prefixed(int payload, int base) {
        int lengthBytes = payload < 56 ? 0 : (39 - Integer.numberOfLeadingZeros(payload)) / 8;
        byte[] out = new byte[1 + lengthBytes + payload];
        out[0] = (byte) (payload < 56 ? base + payload : base + 55 + lengthBytes);
        for (int i = 0; i < lengthBytes; i++) {
            out[1 + i] = (byte) (payload >>> 8 * (lengthBytes - 1 - i));
        }
        return out;
    }

    /// Reads a stored node. Children given by hash stay unresolved.
    static Node decode(byte[] rlp) {
        try {
            if (!isList(rlp, 0) || end(rlp, 0) != rlp.length) {
                throw new TrieException("trie node is not one RLP list");
            }
            Node node = decode(rlp, start(rlp, 0), rlp.length);
            node.rlp = rlp;
            return node;
        } catch (ArrayIndexOutOfBoundsException truncated) {
            throw new TrieException("trie node is cut short");
        }
    }

    /// @param from first byte of the list's payload
    /// @param to its end
    private static Node decode(byte[] in, int from, int to) {
        int items = 0;
        int at = from;
        for (; at < to; at = end(in, at)) {
            items++;
        }
        if (at != to) {
            throw new TrieException("trie node whose items overrun it");
        }
        return switch (items) {
            case 2 -> shortNode(in, from);
            case 17 -> branch(in, from);
            default -> throw new TrieException("trie node with " + items + " items");
        };
    }

    private static Node shortNode(byte[] in, int from) {
        byte[] prefix = bytes(in, from);
        byte[] path = Nibbles.fromHexPrefix(prefix);
        int second = end(in, from);
        if (Nibbles.isLeafPrefix(prefix)) {
            return new Node.Leaf(path, bytes(in, second));
        }
        Node child = child(in, second);
        if (child == null) {
            throw new TrieException("extension without a child");
        }
        return new Node.Extension(path, child);
    }

    private static Node branch(byte[] in, int from) {
        Node.Branch branch = new Node.Branch();
        int at = from;
        for (int i = 0; i < 16; i++, at = end(in, at)) {
            branch.children[i] = child(in, at);
        }
        byte[] value = bytes(in, at);
        branch.value = value.length == 0 ? null : value;
        return branch;
    }

    private static @Nullable Node child(byte[] in, int at) {
        int start = start(in, at);
        int end = end(in, at);
        if (isList(in, at)) {
            Node node = decode(in, start, end);
            node.rlp = Arrays.copyOfRange(in, at, end);
            return node;
        }
        return switch (end - start) {
            case 0 -> null;
            case Node.HASH_BYTES -> new Node.Unresolved(in, start);
            default -> throw new TrieException("child reference of " + (end - start) + " bytes");
        };
    }

    private static byte[] bytes(byte[] in, int at) {
        return Arrays.copyOfRange(in, start(in, at), end(in, at));
    }

    private static boolean isList(byte[] in, int at) {
        return (in[at] & 0xff) >= 0xc0;
    }

    /// Where the payload of the item at `at` begins.
    private static int start(byte[] in, int at) {
        int first = in[at] & 0xff;
        if (first < 0x80) {
            return at;
        }
        int code = first - (first >= 0xc0 ? 0xc0 : 0x80);
        return code < 56 ? at + 1 : at + 1 + code - 55;
    }

    /// Where the item at `at` ends.
    private static int end(byte[] in, int at) {
        int first = in[at] & 0xff;
        if (first < 0x80) {
            return at + 1;
        }
        int code = first - (first >= 0xc0 ? 0xc0 : 0x80);
        if (code < 56) {
            return at + 1 + code;
        }
        int lengthBytes = code - 55;
        int length = 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = length << 8 | in[at + 1 + i] & 0xff;
        }
        return at + 1 + lengthBytes + length;
    }
}
