package org.openelecbay.simulation.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The name that a misspelt one probably stands for.
public final class Suggestion {

    private Suggestion() {}

    /// A question that ends in a blank, or nothing when no name is near: two edits, or one for each three letters.
    public static String of(String written, Collection<String> names) {
        int most = written.length() < 4 ? 1 : Math.max(2, Math.min(written.length(), 30) / 3);
        return names.stream()
                .filter(each -> edits(written, each) <= most)
                .min(Comparator.comparingInt(each -> edits(written, each)))
                .map(each -> "Did you mean " + each + "? ")
                .orElse("");
    }

    /// The Levenshtein distance, blind to capitals.
    private static int edits(String left, String right) {
        if (left.length() > 60) {
            return Integer.MAX_VALUE;
        }
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
