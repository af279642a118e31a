package org.openelecbay.engine.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Position;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Nobody shares more than it delivered or on the wrong side; under a rule that claims to harm nobody, nor at a price
/// outside the supplier's band.
final class PositionLimits {

    private final Map<ParticipantId, Long> injection;
    private final SlotContext context;
    private final boolean insideTheBand;

    PositionLimits(List<Position> positions, SlotContext context, Set<Property> claimed) {
        this.injection = HashMap.newHashMap(positions.size());
        positions.forEach(position ->
                injection.put(position.participant(), position.injection().wattHours()));
        this.context = context;
        this.insideTheBand = claimed.contains(Property.INDIVIDUALLY_RATIONAL);
    }

    Optional<String> check(TradeSums sums, List<Trade> trades) {
        for (Trade trade : trades) {
            if (insideTheBand
                    && (!context.band().contains(trade.buyerPays())
                            || !context.band().contains(trade.sellerGets()))) {
                return Optional.of("Trade " + trade.number() + " has a price outside the supplier's: "
                        + trade.sellerGets() + " to " + trade.buyerPays() + ".");
            }
        }
        for (Map.Entry<ParticipantId, TradeSums.Sum> entry :
                sums.byParticipant().entrySet()) {
            ParticipantId id = entry.getKey();
            if (!id.equals(ParticipantId.COMMUNITY) && !injection.containsKey(id)) {
                return Optional.of(id + " is in the clearing and has no part in it.");
            }
            long most = injection.getOrDefault(id, 0L);
            TradeSums.Sum sum = entry.getValue();
            if (!id.equals(ParticipantId.COMMUNITY)
                    && (sum.sold > Math.max(0, most) || sum.bought > Math.max(0, -most))) {
                return Optional.of(id + " shares " + sum.sold + " Wh out and " + sum.bought + " Wh in, but injected "
                        + most + " Wh.");
            }
        }
        return Optional.empty();
    }
}
