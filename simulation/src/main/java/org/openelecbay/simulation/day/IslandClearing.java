package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;

/// Shares the energy of an island after delivery: there is no supplier, so what was drawn is what others fed in less
/// the losses, at the price at which the battery gives or takes.
final class IslandClearing {

    private IslandClearing() {}

    /// @param price of every kWh in this slot
    static Clearing of(Slot slot, List<Participant> participants, List<Metered> metered, Price price) {
        long[] given = metered.stream()
                .mapToLong(each -> each.injection().positivePart().wattHours())
                .toArray();
        long drawn = metered.stream()
                .mapToLong(each -> each.injection().negativePart().wattHours())
                .sum();
        long fed = 0;
        for (long each : given) {
            fed = Math.addExact(fed, each);
        }
        long shared = Math.min(drawn, fed);
        List<Trade> trades = new ArrayList<>();
        if (shared > 0) {
            long[] sold = LargestRemainder.split(shared, given);
            for (int i = 0; i < sold.length; i++) {
                ParticipantId id = participants.get(i).id();
                add(trades, slot, id, ParticipantId.COMMUNITY, sold[i], price);
            }
            long[] taken = metered.stream()
                    .mapToLong(each -> each.injection().negativePart().wattHours())
                    .toArray();
            long[] bought = LargestRemainder.split(shared, taken);
            for (int i = 0; i < bought.length; i++) {
                ParticipantId id = participants.get(i).id();
                add(trades, slot, ParticipantId.COMMUNITY, id, bought[i], price);
            }
        }
        return Clearing.of(slot, trades)
                .because(Reason.clearing("The feeder is cut from the grid: the price " + price
                        + " is the battery's, and nobody buys from or sells to the supplier."));
    }

    private static void add(
            List<Trade> trades, Slot slot, ParticipantId seller, ParticipantId buyer, long wattHours, Price price) {
        if (wattHours > 0) {
            trades.add(new Trade(
                    trades.size() + 1,
                    slot,
                    seller,
                    buyer,
                    Energy.ofWattHours(wattHours),
                    price,
                    price,
                    Origin.SHARED));
        }
    }
}
