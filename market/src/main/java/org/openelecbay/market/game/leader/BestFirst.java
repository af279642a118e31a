package org.openelecbay.market.game.leader;

import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;

/// Fills one side of a book from its best limit on; equal limits share in proportion.
final class BestFirst {

    private BestFirst() {}

    /// Gives a total to the steps whose limit allows a price.
    ///
    /// @param ladder ties broken
    /// @param price that every step filled trades at
    /// @param total watt-hours; what the steps cannot hold is left
    /// @param fills takes watt-hours by rank
    static void fill(Ladder ladder, Price price, double total, double[] fills) {
        double left = total;
        int rank = 0;
        while (rank < ladder.size() && left > 0 && allows(ladder, rank, price)) {
            int end = ladder.endOfLevel(rank);
            double level = 0;
            for (int k = rank; k < end; k++) {
                level += ladder.quantity(k);
            }
            double share = Math.min(1, left / level);
            for (int k = rank; k < end; k++) {
                fills[k] = share * ladder.quantity(k);
            }
            left -= level;
            rank = end;
        }
    }

    private static boolean allows(Ladder ladder, int rank, Price price) {
        return ladder.isBids()
                ? ladder.limit(rank) >= price.microsPerKwh()
                : ladder.limit(rank) <= price.microsPerKwh();
    }
}
