package org.openelecbay.market.auction;

import java.util.Arrays;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.SlotContext;

/// The match that is left when the owners of the marginal bid and offer stay out (spec A.5).
///
/// What ranks before the marginal orders and has another owner remains; the shorter of the remaining sides trades
/// completely, the longer is rationed.
final class Reduction {

    private final MarginalOrders marginal;
    private final Rationing rationing;
    private final SlotContext context;

    private Reduction(MarginalOrders marginal, Rationing rationing, SlotContext context) {
        this.marginal = marginal;
        this.rationing = rationing;
        this.context = context;
    }

    static Match of(MarginalOrders marginal, Rationing rationing, SlotContext context) {
        return new Reduction(marginal, rationing, context).match();
    }

    private Match match() {
        Match match = marginal.match();
        long[] demand = remaining(match.bids(), marginal.bidRank(), marginal.buyer());
        long[] supply = remaining(match.offers(), marginal.offerRank(), marginal.seller());
        long volume =
                Math.min(Arrays.stream(demand).sum(), Arrays.stream(supply).sum());
        ration(match.bids(), demand, volume);
        ration(match.offers(), supply, volume);
        return match.refilled(Fills.given(match.bids(), demand), Fills.given(match.offers(), supply));
    }

    private static long[] remaining(Ladder ladder, int end, ParticipantId out) {
        long[] quantities = new long[end];
        for (int rank = 0; rank < end; rank++) {
            quantities[rank] = ladder.owner(rank).equals(out) ? 0 : ladder.quantity(rank);
        }
        return quantities;
    }

    private void ration(Ladder ladder, long[] quantities, long volume) {
        switch (rationing) {
            case BY_RANK -> cutBehind(volume, quantities);
            case EQUAL_BURDEN -> EqualBurden.cut(ladder, quantities, volume, context.ties());
        }
    }

    private static void cutBehind(long volume, long[] quantities) {
        long left = volume;
        for (int rank = 0; rank < quantities.length; rank++) {
            quantities[rank] = Math.min(left, quantities[rank]);
            left -= quantities[rank];
        }
    }
}
