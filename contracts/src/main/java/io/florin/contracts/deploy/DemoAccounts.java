package io.florin.contracts.deploy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.web3j.crypto.Bip32ECKeyPair;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.MnemonicUtils;

/// The published keys of demo deployments. Everybody knows them: never use them where money is real; a real deployment
/// refuses them.
public final class DemoAccounts {
    /// BIP-39 mnemonic, printed in the README.
    public static final String MNEMONIC = "test test test test test test test test test test test junk";

    public static final int BORROWER = 0;
    public static final int LENDER = 1;
    /// `member`, `member2` ... `member5` have the indexes 2 to 6.
    public static final int FIRST_MEMBER = 2;

    public static final int LAST_MEMBER = 6;
    /// `appraiser1` ... `appraiser3` have the indexes 7 to 9.
    public static final int FIRST_APPRAISER = 7;

    public static final int LAST_APPRAISER = 9;
    public static final int GUARDIAN = 10;
    public static final int ENFORCER = 11;

    /// So many indexes are refused by a real deployment.
    static final int KNOWN = 20;

    private static final Bip32ECKeyPair MASTER =
            Bip32ECKeyPair.generateKeyPair(MnemonicUtils.generateSeed(MNEMONIC, ""));

    private DemoAccounts() {}

    /// Key at path m/44'/60'/0'/0/`index`.
    public static Credentials credentials(int index) {
        int[] path = {
            44 | Bip32ECKeyPair.HARDENED_BIT, 60 | Bip32ECKeyPair.HARDENED_BIT, Bip32ECKeyPair.HARDENED_BIT, 0, index
        };
        return Credentials.create(Bip32ECKeyPair.deriveKeyPair(MASTER, path));
    }

    /// Lower-case address with 0x.
    public static String address(int index) {
        return credentials(index).getAddress().toLowerCase(Locale.ROOT);
    }

    static List<String> known() {
        return IntStream.range(0, KNOWN).mapToObj(DemoAccounts::address).toList();
    }
}
