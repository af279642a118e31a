package org.openelecbay.simulation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.openelecbay.core.Metered;
import org.openelecbay.simulation.day.NetworkState;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.Outcome;

/// One value a slot of everything that is drawn over the day.
///
/// @param loadWatts mean consumption of all homes
/// @param pvWatts mean power that all panels could give
/// @param tradedWattHours sold locally by participants
/// @param storedWattHours in the battery at the end of the slot
/// @param initiallyStoredWattHours before the first slot
/// @param importMicros the supplier's import price per kWh
/// @param exportMicros the supplier's export price per kWh
/// @param injectionWattHours by participant, then by slot; fed in is positive
/// @param lowestMillivolt over the feeder; -1 without solution
/// @param highestMillivolt over the feeder; -1 without solution
/// @param transformerPermille loading of the transformer in thousandths
/// @param linePermille loading of the worst rated line in thousandths
/// @param lossesWattHours lost in the network
record Curves(
        long[] loadWatts,
        long[] pvWatts,
        long[] tradedWattHours,
        long[] storedWattHours,
        long initiallyStoredWattHours,
        long[] importMicros,
        long[] exportMicros,
        List<long[]> injectionWattHours,
        long[] lowestMillivolt,
        long[] highestMillivolt,
        long[] transformerPermille,
        long[] linePermille,
        long[] lossesWattHours) {

    static Curves of(Outcome outcome) {
        List<SlotRecord> slots = outcome.day().slots();
        return new Curves(
                each(slots, slot -> Math.round(slot.loadWatts())),
                each(slots, slot -> Math.round(slot.pvWatts())),
                each(slots, slot -> slot.clearing().localEnergy().wattHours()),
                each(slots, slot -> slot.stored().wattHours()),
                outcome.day().initiallyStored().wattHours(),
                each(slots, slot -> slot.band().importPrice().microsPerKwh()),
                each(slots, slot -> slot.band().exportPrice().microsPerKwh()),
                injections(slots, outcome.day().participants().size()),
                each(slots, slot -> millivolt(slot.network(), slot.network().lowestVolt())),
                each(slots, slot -> millivolt(slot.network(), slot.network().highestVolt())),
                each(slots, slot -> permille(slot.network().transformerLoading())),
                each(slots, slot -> permille(slot.network().worstLineLoading())),
                each(slots, slot -> slot.losses().wattHours()));
    }

    private static long[] each(List<SlotRecord> slots, ToLongFunction<SlotRecord> value) {
        return slots.stream().mapToLong(value).toArray();
    }

    private static List<long[]> injections(List<SlotRecord> slots, int participants) {
        List<long[]> injections = new ArrayList<>(participants);
        for (int who = 0; who < participants; who++) {
            int participant = who;
            injections.add(each(slots, slot -> {
                Metered metered = slot.metered().get(participant);
                return metered.injection().wattHours();
            }));
        }
        return injections;
    }

    private static long millivolt(NetworkState network, double volt) {
        return network.volt().length > 0 ? Math.round(volt * 1_000) : -1;
    }

    private static long permille(double share) {
        return Math.round(share * 1_000);
    }
}
