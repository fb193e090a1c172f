package io.florin.compliance.screening.match;

import java.util.Arrays;

/// The pairing of rows and columns with the greatest total benefit, each used at most once: the Hungarian method with
/// potentials, O(rows² · columns).
final class Assignment {

    private Assignment() {}

    /// @param benefit rows by columns, no negative value; a pair with benefit 0 is the same as no pair
    /// @return for each row its column, or -1
    static int[] best(int[][] benefit) {
        int rows = benefit.length;
        int columns = rows == 0 ? 0 : benefit[0].length;
        if (rows <= columns) {
            return solve(benefit, rows, columns);
        }
        int[][] turned = new int[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = benefit[i][j];
            }
        }
        int[] rowOfColumn = solve(turned, columns, rows);
        int[] columnOfRow = new int[rows];
        Arrays.fill(columnOfRow, -1);
        for (int j = 0; j < columns; j++) {
            if (rowOfColumn[j] >= 0) {
                columnOfRow[rowOfColumn[j]] = j;
            }
        }
        return columnOfRow;
    }

    private static int[] solve(int[][] benefit, int rows, int columns) {
        long[] rowPotential = new long[rows + 1];
        long[] columnPotential = new long[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(benefit, row, columns, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int column = 1; column <= columns; column++) {
            int row = rowOf[column] - 1;
            if (row >= 0 && benefit[row][column - 1] > 0) {
                columnOf[row] = column - 1;
            }
        }
        return columnOf;
    }

    /// Finds the shortest augmenting path from one row and changes the pairing along it.
    private static void augment(
            int[][] benefit, int row, int columns, long[] rowPotential, long[] columnPotential, int[] rowOf) {
        long[] least = new long[columns + 1];
        int[] from = new int[columns + 1];
        boolean[] used = new boolean[columns + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int current = rowOf[column];
            long delta = Long.MAX_VALUE;
            int next = 0;
            for (int j = 1; j <= columns; j++) {
                if (used[j]) {
                    continue;
                }
                long cost = -benefit[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    from[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (int j = 0; j <= columns; j++) {
                if (used[j]) {
                    rowPotential[rowOf[j]] += delta;
                    columnPotential[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[from[column]];
            column = from[column];
        }
    }
}
