package io.florin.compliance.screening.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GivenRandomBenefitsTest {

    private static final long SEED = 20261125;
    private static final int LARGEST = 6;

    @Test
    void whenTheAssignmentIsSolved_thenNoOtherPairingIsBetter() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            int[][] benefit = new int[1 + random.nextInt(LARGEST)][1 + random.nextInt(LARGEST)];
            int columns = benefit[0].length;
            for (int[] row : benefit) {
                Arrays.setAll(row, j -> random.nextInt(3) == 0 ? 0 : random.nextInt(20));
            }
            int[] columnOf = Assignment.best(benefit);
            int sum = 0;
            boolean[] used = new boolean[columns];
            for (int i = 0; i < benefit.length; i++) {
                if (columnOf[i] >= 0) {
                    assertEquals(false, used[columnOf[i]], "a column is used once");
                    used[columnOf[i]] = true;
                    sum += benefit[i][columnOf[i]];
                }
            }
            String context = "seed " + SEED + ", round " + round + ": " + Arrays.deepToString(benefit);
            assertEquals(greatest(benefit, 0, new boolean[columns]), sum, context);
        }
    }

    private static int greatest(int[][] benefit, int row, boolean[] used) {
        if (row == benefit.length) {
            return 0;
        }
        int best = greatest(benefit, row + 1, used);
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                used[j] = true;
                best = Math.max(best, benefit[row][j] + greatest(benefit, row + 1, used));
                used[j] = false;
            }
        }
        return best;
    }
}
