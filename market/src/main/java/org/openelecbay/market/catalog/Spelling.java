package org.openelecbay.market.catalog;

import java.util.Comparator;
import java.util.List;

/// Finds the name that somebody may have meant.
final class Spelling {

    private Spelling() {}

    /// The name with the fewest letters to add, drop or change; the earlier one among equals.
    ///
    /// @param names at least one
    static String closest(String written, List<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> edits(written, name)))
                .orElseThrow();
    }

    /// The number of edits between two words (Levenshtein 1966).
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
