package org.openelecbay.market.coalition.formation;

/// What one unit more is worth at each place of a coalition whose transports are best: an optimum of the dual program,
/// by which the gain of a merge is bounded without solving it.
///
/// @param sellers players with a surplus
/// @param supply worth of a unit more by seller
/// @param buyers players with a deficit
/// @param demand by buyer, the most by which a margin exceeds the worth at its seller, not negative
record UnitWorths(int[] sellers, long[] supply, int[] buyers, long[] demand) {

    /// No merge of two coalitions gains more than this: their duals, raised on the cheaper side as far as the ways
    /// between them ask, are feasible for both together.
    static long mostGain(TransportGame game, UnitWorths one, UnitWorths other) {
        return between(game, one, other) + between(game, other, one);
    }

    private static long between(TransportGame game, UnitWorths selling, UnitWorths buying) {
        long[] raised = new long[buying.buyers.length];
        long bySellers = 0;
        for (int seller = 0; seller < selling.sellers.length; seller++) {
            long most = 0;
            for (int buyer = 0; buyer < raised.length; buyer++) {
                long missing = game.margin(selling.sellers[seller], buying.buyers[buyer])
                        - selling.supply[seller]
                        - buying.demand[buyer];
                most = Math.max(most, missing);
                raised[buyer] = Math.max(raised[buyer], missing);
            }
            bySellers += most * game.net(selling.sellers[seller]);
        }
        long byBuyers = 0;
        for (int buyer = 0; buyer < raised.length; buyer++) {
            byBuyers -= raised[buyer] * game.net(buying.buyers[buyer]);
        }
        return Math.min(bySellers, byBuyers);
    }
}
