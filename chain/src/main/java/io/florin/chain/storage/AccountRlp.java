package io.florin.chain.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Trie values: account `[nonce, balance, storageRoot, codeHash]` and storage words, without leading zeros.
final class AccountRlp {
    private AccountRlp() {}

    static byte[] encode(AccountRecord account) {
        byte[] nonce =
                string(trim(ByteBuffer.allocate(8).putLong(account.nonce()).array()));
        byte[] balance = string(trim(account.balance()));
        int payload = nonce.length + balance.length + 66;
        ByteBuffer out = ByteBuffer.allocate(2 + payload);
        out.put((byte) 0xf8).put((byte) payload).put(nonce).put(balance);
        out.put((byte) 0xa0).put(account.storageRoot());
        out.put((byte) 0xa0).put(account.codeHash());
        return out.array();
    }

    /// RLP of up to 32 bytes.
    static byte[] string(byte[] value) {
        if (value.length == 1 && value[0] >= 0) {
            return value;
        }
        return Keys.join(new byte[] {(byte) (0x80 + value.length)}, value);
    }

    static byte[] trim(byte[] value) {
        int zeros = 0;
        while (zeros < value.length && value[zeros] == 0) {
            zeros++;
        }
        return Arrays.copyOfRange(value, zeros, value.length);
    }
}
