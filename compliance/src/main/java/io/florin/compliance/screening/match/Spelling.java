package io.florin.compliance.screening.match;

import java.util.Arrays;

/// How far two words are apart, in hundredths of one full edit: insert, delete, replace or swap neighbours. Slips that
/// romanisation, typing and scanning make often are cheaper.
final class Spelling {

    static final int EDIT = 100;
    private static final int VOWEL = 50;
    private static final int ALIKE = 60;
    private static final int DOUBLED = 30;
    private static final int KEYBOARD = 85;
    private static final int FIRST_LETTER = 40;
    private static final int MAX_LENGTH = 40;

    private static final String[] ALIKE_GROUPS = {
        "kcqgx", "szcx", "bpfv", "dt", "gjy", "vwu", "fh", "mn", "lr", "iyj1l", "o0", "s5", "gh", "hk"
    };
    private static final String[] KEY_ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final byte[][] REPLACE = replaceCosts();

    private Spelling() {}

    /// Distance, or `limit + 1` as soon as it must be larger.
    static int distance(String a, String b, int limit) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) * DOUBLED > limit || n > MAX_LENGTH || m > MAX_LENGTH) {
            return limit + 1;
        }
        int[] before = new int[m + 1];
        int[] above = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 1; j <= m; j++) {
            above[j] = above[j - 1] + single(b, j - 1);
        }
        for (int i = 1; i <= n; i++) {
            row[0] = above[0] + single(a, i - 1);
            int least = row[0];
            for (int j = 1; j <= m; j++) {
                int cost = above[j - 1] + replace(a, i - 1, b, j - 1);
                cost = Math.min(cost, above[j] + single(a, i - 1));
                cost = Math.min(cost, row[j - 1] + single(b, j - 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + KEYBOARD);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.min(above[m], limit + 1);
    }

    private static int replace(String a, int i, String b, int j) {
        char x = a.charAt(i);
        char y = b.charAt(j);
        if (x == y) {
            return 0;
        }
        int cost = x < 128 && y < 128 ? REPLACE[x][y] : EDIT;
        return i == 0 && j == 0 ? cost + FIRST_LETTER : cost;
    }

    /// Cost of a letter that only one of the words has.
    private static int single(String word, int at) {
        char c = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == c) {
            return DOUBLED;
        }
        if (at == 0) {
            return EDIT + FIRST_LETTER;
        }
        return Sound.isVowel(c) || c == 'h' ? ALIKE : EDIT;
    }

    private static byte[][] replaceCosts() {
        byte[][] costs = new byte[128][128];
        for (byte[] row : costs) {
            Arrays.fill(row, (byte) EDIT);
        }
        for (String row : KEY_ROWS) {
            for (int i = 1; i < row.length(); i++) {
                set(costs, row.charAt(i - 1), row.charAt(i), KEYBOARD);
            }
        }
        for (String group : ALIKE_GROUPS) {
            pairs(costs, group, ALIKE);
        }
        pairs(costs, "aeiouy", VOWEL);
        return costs;
    }

    private static void pairs(byte[][] costs, String letters, int cost) {
        for (int i = 0; i < letters.length(); i++) {
            for (int j = 0; j < i; j++) {
                set(costs, letters.charAt(i), letters.charAt(j), cost);
            }
        }
    }

    private static void set(byte[][] costs, char a, char b, int cost) {
        costs[a][b] = (byte) cost;
        costs[b][a] = (byte) cost;
    }
}
