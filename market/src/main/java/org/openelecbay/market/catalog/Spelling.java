package org.openelecbay.market.catalog;

import java.util.Comparator;
import java.util.List;

/// Finds the name that somebody may have meant.
final class Spelling {

    private Spelling() {}

    /// Asks whether the closest of these names is meant, if one is close; ends in a space or is empty.
    static String guess(String written, List<String> names) {
        return names.stream()
                .filter(name -> edits(written, name) <= Math.max(written.length(), name.length()) / 2)
                .min(Comparator.comparingInt(name -> edits(written, name)))
                .map(name -> "Is " + name + " meant? ")
                .orElse("");
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
