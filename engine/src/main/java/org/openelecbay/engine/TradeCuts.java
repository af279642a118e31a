package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;

/// Cuts trades that were struck while the gate was open to what the limits of their two sides leave, the last first.
///
/// Nobody is matched anew: a trade that was struck is not replaced by one that was not.
final class TradeCuts {

    private final Function<ParticipantId, Energy> mostPurchase;
    private final Function<ParticipantId, Energy> mostSale;
    private final Map<ParticipantId, Energy> canBuy = new HashMap<>();
    private final Map<ParticipantId, Energy> canSell = new HashMap<>();

    TradeCuts(Function<ParticipantId, Energy> mostPurchase, Function<ParticipantId, Energy> mostSale) {
        this.mostPurchase = mostPurchase;
        this.mostSale = mostSale;
    }

    Clearing cut(Clearing struck) {
        List<Trade> kept = new ArrayList<>(struck.trades().size());
        Energy lost = Energy.ZERO;
        for (Trade trade : struck.trades()) {
            Energy buyable = canBuy.computeIfAbsent(trade.buyer(), mostPurchase);
            Energy sellable = canSell.computeIfAbsent(trade.seller(), mostSale);
            Energy left = trade.quantity().min(buyable).min(sellable).positivePart();
            canBuy.put(trade.buyer(), buyable.minus(left));
            canSell.put(trade.seller(), sellable.minus(left));
            lost = lost.plus(trade.quantity().minus(left));
            if (left.isPositive()) {
                kept.add(trade.of(kept.size() + 1, left));
            }
        }
        Clearing cut = new Clearing(struck.slot(), kept, struck.payments(), struck.reasons(), struck.traffic());
        return lost.isZero()
                ? cut
                : cut.because(Reason.clearing("Of the trades that were struck last, " + lost
                        + " fall to what connections and batteries can carry or hold."));
    }
}
