package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.pool.Pool;

/// Collects what the games of one slot end in: energies, fees and gains of the members of a pool.
final class SharedGains {

    private final Pool pool;
    private final GainSharing.Way way;
    private final long[] sold;
    private final long[] bought;
    private final long[] fees;
    private final double[] sellers;
    private final double[] buyers;
    private final FormationWords words;
    private Traffic traffic = Traffic.NONE;

    SharedGains(Pool pool, GainSharing.Way way) {
        this.pool = pool;
        this.way = way;
        sold = new long[pool.sellers().count()];
        bought = new long[pool.buyers().count()];
        fees = new long[bought.length];
        sellers = new double[sold.length];
        buyers = new double[bought.length];
        words = new FormationWords(way);
    }

    /// Plays one game.
    ///
    /// @param selling places of its first players among the sellers of the pool
    /// @param buying places of its other players among the buyers
    void add(int[] selling, int[] buying, TransportGame game) {
        Formation formation = MergeAndSplit.form(game, 1);
        List<ParticipantId> names = new ArrayList<>();
        for (int place : selling) {
            names.add(pool.sellers().participant(place));
        }
        for (int place : buying) {
            names.add(pool.buyers().participant(place));
        }
        for (Transact each : formation.transports()) {
            int buyer = buying[each.buyer() - selling.length];
            sold[selling[each.seller()]] += each.amount();
            bought[buyer] += each.amount();
            fees[buyer] -= each.amount() * game.margin(each.seller(), each.buyer());
        }
        double worstError = 0;
        for (List<Integer> coalition : formation.coalitions()) {
            GainSharing sharing = GainSharing.of(game, coalition, way);
            worstError = Math.max(worstError, sharing.standardError());
            for (int k = 0; k < coalition.size(); k++) {
                int player = coalition.get(k);
                if (player < selling.length) {
                    sellers[selling[player]] = sharing.gains()[k];
                } else {
                    buyers[buying[player - selling.length]] = sharing.gains()[k];
                }
            }
        }
        words.tell(game, formation, names, worstError);
        traffic = traffic.plus(said(formation));
    }

    /// The clearing of all games together.
    Clearing clearing(SlotContext context) {
        long spread =
                context.band().importPrice().minus(context.band().exportPrice()).microsPerKwh();
        for (int buyer = 0; buyer < fees.length; buyer++) {
            fees[buyer] += bought[buyer] * spread; // the margin is what the fee leaves of the spread
        }
        Clearing clearing = pool.gaining(sold, bought, fees, sellers, buyers, words.sentences());
        return new Clearing(clearing.slot(), clearing.trades(), clearing.payments(), clearing.reasons(), traffic);
    }

    /// A request names its sender and the energy; an answer also the margin; an operation is told to all whom it
    /// touches, with the gain; a transport to both sides.
    private static Traffic said(Formation formation) {
        long requests = formation.of(Request.class).size();
        long operations = 0;
        for (Operation each : formation.operations()) {
            operations += each.one().size() + each.other().size();
        }
        long transports = 2L * formation.transports().size();
        return new Traffic(
                2 + formation.operations().size(),
                2 * requests + operations + transports,
                requests * (2 * Traffic.ID + 3 * Traffic.NUMBER)
                        + (operations + transports) * (Traffic.ID + Traffic.NUMBER));
    }
}
