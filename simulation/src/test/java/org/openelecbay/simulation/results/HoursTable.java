package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Member;

/// The four hours of table 1, and who has a surplus at 06:00 and 12:00.
///
/// All powers are means of the five minutes from the full hour, in kW. Demand is the load of all homes without
/// cars, generation what the panels could give; surplus and deficit after P2P are what is left of the two when
/// all of the smaller is used; the battery's power is what it buys from (positive) or sells to homes.
final class HoursTable {

    private static final Proof PROOF = Proof.malik("theFourHoursHaveTheDirectionsOfTableOneExceptNoon");
    private static final Proof PEERS = Proof.malik("aboutHalfOfTheHomesHaveASurplusAtSixAndAtTwelve");

    private final Days days;

    HoursTable(Days days) {
        this.days = days;
    }

    String powers() {
        List<Row> rows = new ArrayList<>();
        for (String[] printed : Paper.TABLE_1) {
            int hour = Integer.parseInt(printed[0]);
            String at = "%02d:00 ".formatted(hour);
            rows.add(Row.of(at + "demand", printed[1], demand(hour), 2, PROOF));
            rows.add(Row.of(at + "generation", printed[2], generation(hour), 2, PROOF));
            rows.add(Row.of(at + "surplus after P2P", printed[3], surplus(hour), 2, PROOF));
            rows.add(Row.of(at + "deficit after P2P", printed[4], deficit(hour), 2, PROOF));
            rows.add(Row.of(at + "battery with homes", printed[5], charged(hour), 2, PROOF));
        }
        return Markdown.beside("kW", rows);
    }

    String peers() {
        return Markdown.beside(
                "homes",
                List.of(
                        Row.of("06:00 prosumers", "47", prosumers(6), 0, PEERS),
                        Row.of("06:00 consumers", "53", 100 - prosumers(6), 0, PEERS),
                        Row.of("12:00 prosumers", "45", prosumers(12), 0, PEERS),
                        Row.of("12:00 consumers", "55", 100 - prosumers(12), 0, PEERS)));
    }

    double demand(int hour) {
        return slot(hour).loadWatts() / 1_000;
    }

    double generation(int hour) {
        return slot(hour).pvWatts() / 1_000;
    }

    double surplus(int hour) {
        return Math.max(0, generation(hour) - demand(hour));
    }

    double deficit(int hour) {
        return Math.max(0, demand(hour) - generation(hour));
    }

    double charged(int hour) {
        double kiloWatts = 0;
        for (Trade trade : slot(hour).clearing().trades()) {
            if (days.kindOf(trade.buyer()) == Member.Kind.STORAGE) {
                kiloWatts += days.kiloWatts(trade.quantity());
            } else if (days.kindOf(trade.seller()) == Member.Kind.STORAGE
                    && days.kindOf(trade.buyer()) == Member.Kind.HOME) {
                kiloWatts -= days.kiloWatts(trade.quantity());
            }
        }
        return kiloWatts;
    }

    /// Homes whose meter fed in more than it drew in the slot of this hour.
    int prosumers(int hour) {
        SlotRecord slot = slot(hour);
        int prosumers = 0;
        for (int i = 0; i < slot.metered().size(); i++) {
            boolean home = days.scenario().members().get(i).kind() == Member.Kind.HOME;
            prosumers += home && slot.metered().get(i).injection().isPositive() ? 1 : 0;
        }
        return prosumers;
    }

    private SlotRecord slot(int hour) {
        return days.slots().get(days.at(hour));
    }
}
