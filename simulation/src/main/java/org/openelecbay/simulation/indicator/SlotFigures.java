package org.openelecbay.simulation.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.SlotRecord;

/// The figures of one slot that its record does not hold itself.
///
/// @param carsDrew what all charging points drew
/// @param batteryInjected what the battery injected (positive) or drew
/// @param origins by which ways trades came about, in small letters
/// @param meanPaid mean price that buyers paid locally; empty without trades
/// @param meanGot mean price that sellers got locally; empty without trades
public record SlotFigures(
        Energy carsDrew,
        Energy batteryInjected,
        List<String> origins,
        Optional<Price> meanPaid,
        Optional<Price> meanGot) {

    /// Computes the figures of a slot.
    public static SlotFigures of(SlotRecord slot) {
        List<String> origins = slot.clearing().trades().stream()
                .map(Trade::origin)
                .distinct()
                .sorted()
                .map(SlotFigures::words)
                .toList();
        return new SlotFigures(slot.carsDrew(), slot.batteryInjected(), origins, mean(slot, true), mean(slot, false));
    }

    private static Optional<Price> mean(SlotRecord slot, boolean paid) {
        Money money = Money.ZERO;
        Energy energy = Energy.ZERO;
        for (Trade trade : slot.clearing().trades()) {
            ParticipantId side = paid ? trade.buyer() : trade.seller();
            if (!side.equals(ParticipantId.COMMUNITY)) {
                Price price = paid ? trade.buyerPays() : trade.sellerGets();
                money = money.plus(price.times(trade.quantity()));
                energy = energy.plus(trade.quantity());
            }
        }
        return energy.isZero()
                ? Optional.empty()
                : Optional.of(Price.ofMicrosPerKwh(new Ratio(1, energy.wattHours()).of(money.nanos())));
    }

    private static String words(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
