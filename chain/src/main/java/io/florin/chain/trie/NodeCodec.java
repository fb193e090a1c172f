package io.florin.chain.trie;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// RLP form of trie nodes. Lists of 2 items (leaf, extension) or 17 items (branch); a child is a 32-byte hash, or its
/// own RLP in place when that is shorter than 32 bytes.
final class NodeCodec {
    private static final byte[] EMPTY_ITEM = {(byte) 0x80};

    private NodeCodec() {}

    /// RLP of a node; `reference` gives the already encoded reference item of a child by its position (-1 = extension).
    static byte[] encode(Node node, Function<Integer, byte[]> reference) {
        return switch (node) {
            case Node.Leaf leaf -> list(string(Nibbles.hexPrefix(leaf.path, true)), string(leaf.value));
            case Node.Extension extension ->
                list(string(Nibbles.hexPrefix(extension.path, false)), reference.apply(-1));
            case Node.Branch branch -> {
                byte[][] items = new byte[17][];
                for (int i = 0; i < 16; i++) {
                    items[i] = branch.children[i] == null ? EMPTY_ITEM : reference.apply(i);
                }
                items[16] = branch.value == null ? EMPTY_ITEM : string(branch.value);
                yield list(items);
            }
            case Node.Unresolved unresolved -> throw new IllegalArgumentException("an unresolved node has no RLP");
        };
    }

    static byte[] string(byte[] value) {
        if (value.length == 1 && value[0] >= 0) {
            return value;
        }
        return withPrefix(value, 0x80);
    }

    private static byte[] list(byte[]... items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] item : items) {
            out.write(item, 0, item.length);
        }
        return withPrefix(out.toByteArray(), 0xc0);
    }

    private static byte[] withPrefix(byte[] payload, int base) {
        int n = payload.length;
        int lengthBytes = n < 56 ? 0 : (39 - Integer.numberOfLeadingZeros(n)) / 8;
        byte[] out = new byte[1 + lengthBytes + n];
        out[0] = (byte) (n < 56 ? base + n : base + 55 + lengthBytes);
        for (int i = 0; i < lengthBytes; i++) {
            out[1 + i] = (byte) (n >>> 8 * (lengthBytes - 1 - i));
        }
        System.arraycopy(payload, 0, out, 1 + lengthBytes, n);
        return out;
    }

    /// Reads a stored node. Children given by hash stay unresolved.
    static Node decode(byte[] rlp) {
        try {
            Item outer = itemAt(rlp, 0);
            if (!outer.list || outer.end != rlp.length) {
                throw new TrieException("trie node is not one RLP list");
            }
            return decode(rlp, outer);
        } catch (ArrayIndexOutOfBoundsException truncated) {
            throw new TrieException("trie node is cut short");
        }
    }

    private static Node decode(byte[] in, Item outer) {
        List<Item> items = new ArrayList<>(17);
        for (int at = outer.start; at < outer.end; at = items.getLast().end) {
            items.add(itemAt(in, at));
        }
        Node node = switch (items.size()) {
            case 2 -> shortNode(in, items);
            case 17 -> branch(in, items);
            default -> throw new TrieException("trie node with " + items.size() + " items");
        };
        node.rlp = Arrays.copyOfRange(in, outer.head, outer.end);
        return node;
    }

    private static Node shortNode(byte[] in, List<Item> items) {
        byte[] prefix = items.get(0).bytes(in);
        byte[] path = Nibbles.fromHexPrefix(prefix);
        if (Nibbles.isLeafPrefix(prefix)) {
            return new Node.Leaf(path, items.get(1).bytes(in));
        }
        Node child = child(in, items.get(1));
        if (child == null) {
            throw new TrieException("extension without a child");
        }
        return new Node.Extension(path, child);
    }

    private static Node branch(byte[] in, List<Item> items) {
        Node.Branch branch = new Node.Branch();
        for (int i = 0; i < 16; i++) {
            branch.children[i] = child(in, items.get(i));
        }
        byte[] value = items.get(16).bytes(in);
        branch.value = value.length == 0 ? null : value;
        return branch;
    }

    private static @Nullable Node child(byte[] in, Item item) {
        if (item.list) {
            return decode(in, item);
        }
        byte[] hash = item.bytes(in);
        return switch (hash.length) {
            case 0 -> null;
            case 32 -> new Node.Unresolved(hash);
            default -> throw new TrieException("child reference of " + hash.length + " bytes");
        };
    }

    private record Item(boolean list, int head, int start, int end) {
        byte[] bytes(byte[] in) {
            return Arrays.copyOfRange(in, start, end);
        }
    }

    private static Item itemAt(byte[] in, int at) {
        int first = in[at] & 0xff;
        if (first < 0x80) {
            return new Item(false, at, at, at + 1);
        }
        boolean list = first >= 0xc0;
        int code = first - (list ? 0xc0 : 0x80);
        if (code < 56) {
            return new Item(list, at, at + 1, at + 1 + code);
        }
        int lengthBytes = code - 55;
        int length = 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = length << 8 | in[at + 1 + i] & 0xff;
        }
        return new Item(list, at, at + 1 + lengthBytes, at + 1 + lengthBytes + length);
    }
}
