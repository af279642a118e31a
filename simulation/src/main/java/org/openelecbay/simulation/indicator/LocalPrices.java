package org.openelecbay.simulation.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.index.Fairness;

/// What participants paid for local energy over a day.
///
/// @param paid by participant, in the order of the first purchase
/// @param low the supplier's lowest export price of the day, per kWh
/// @param high its highest import price
record LocalPrices(Map<ParticipantId, Purchases> paid, Price low, Price high) {

    /// What one participant bought locally, and for how much.
    record Purchases(Energy energy, Money money) {

        private Purchases plus(Purchases more) {
            return new Purchases(energy.plus(more.energy), money.plus(more.money));
        }

        private double perKwh() {
            return money.nanos() / (double) energy.wattHours();
        }
    }

    static LocalPrices of(DayResult day) {
        Map<ParticipantId, Purchases> paid = new LinkedHashMap<>();
        Price low = day.slots().getFirst().band().exportPrice();
        Price high = day.slots().getFirst().band().importPrice();
        for (SlotRecord slot : day.slots()) {
            low = low.min(slot.band().exportPrice());
            high = high.max(slot.band().importPrice());
            for (Trade trade : slot.clearing().trades()) {
                if (!trade.buyer().equals(ParticipantId.COMMUNITY)) {
                    paid.merge(
                            trade.buyer(),
                            new Purchases(trade.quantity(), trade.buyerPays().times(trade.quantity())),
                            Purchases::plus);
                }
            }
        }
        return new LocalPrices(paid, low, high);
    }

    /// The mean price of all local purchases, weighted by energy; empty without any.
    Optional<Price> mean() {
        return paid.values().stream()
                .reduce(Purchases::plus)
                .map(all -> Price.ofMicrosPerKwh(
                        new Ratio(1, all.energy().wattHours()).of(all.money().nanos())));
    }

    /// Hossfeld's index of the participants' mean prices in the band of the day; empty without any.
    Optional<Double> quality() {
        double[] means = paid.values().stream().mapToDouble(Purchases::perKwh).toArray();
        return Fairness.hossfeld(means, (double) low.microsPerKwh(), (double) high.microsPerKwh());
    }
}
