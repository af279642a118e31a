package org.openelecbay.home.forecast.boosting;

/// How trees are boosted.
///
/// @param trees how many, 1 to 1000
/// @param depth of each, 1 to 8
/// @param rate how much of each tree counts, above 0 to 1
/// @param leastRows fewest rows of a leaf, at least 1
public record BoostingOptions(int trees, int depth, double rate, int leastRows) {

    /// Eighty trees of sixteen leaves.
    public static final BoostingOptions USUAL = new BoostingOptions(80, 4, 0.1, 40);

    public BoostingOptions {
        if (trees < 1 || trees > 1_000 || depth < 1 || depth > 8 || leastRows < 1 || !(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("Boosting with " + trees + " trees of depth " + depth + ", rate " + rate
                    + " and " + leastRows + " rows a leaf is out of bounds. Trees 1 to 1000, depth 1 to 8, rate to 1.");
        }
    }
}
