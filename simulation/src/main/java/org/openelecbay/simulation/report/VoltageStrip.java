package org.openelecbay.simulation.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.openelecbay.simulation.day.NetworkState;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.indicator.Outcome;

/// All voltages of a day in two bytes each: steps above the lowest, little-endian, slot by slot, bus by bus, phase by
/// phase.
///
/// A step is a millivolt unless the day spans more than 65 V. A slot without solution holds [#NONE] throughout. A run
/// of many slots keeps every n-th, so that the page stays small.
///
/// @param scale how to read the steps
/// @param base64 the steps
record VoltageStrip(Scale scale, String base64) {

    /// No voltage known.
    static final int NONE = 0xFFFF;

    private static final int MOST_VALUES = 1_500_000;
    private static final int PHASES = 3;
    private static final double MILLIVOLT = 1_000;

    /// Voltage in millivolt = `lowestMillivolt + step x stepMillivolt`.
    ///
    /// @param lowestMillivolt what step 0 stands for
    /// @param stepMillivolt millivolts a step
    /// @param everySlots 1 when every slot is kept
    record Scale(long lowestMillivolt, int stepMillivolt, int everySlots) {

        /// The finest scale over these voltages that leaves [#NONE] free.
        static Scale covering(float lowestVolt, float highestVolt, int everySlots) {
            if (highestVolt == 0) {
                return new Scale(0, 1, everySlots);
            }
            long floor = (long) Math.floor(lowestVolt * MILLIVOLT);
            long span = (long) Math.ceil(highestVolt * MILLIVOLT) - floor;
            return new Scale(floor, (int) Math.max(1, Math.ceilDiv(span, NONE - 1)), everySlots);
        }

        int step(float volt) {
            return (int) Math.round((volt * MILLIVOLT - lowestMillivolt) / stepMillivolt);
        }
    }

    static VoltageStrip of(Outcome outcome) {
        List<SlotRecord> slots = outcome.day().slots();
        int values = outcome.feeder().buses().size() * PHASES;
        int every = Math.max(1, Math.ceilDiv(slots.size() * values, MOST_VALUES));
        Scale scale = scale(slots, every);
        ByteBuffer bytes = ByteBuffer.allocate(Math.ceilDiv(slots.size(), every) * values * Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int slot = 0; slot < slots.size(); slot += every) {
            put(slots.get(slot).network(), values, scale, bytes);
        }
        return new VoltageStrip(scale, Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static void put(NetworkState network, int values, Scale scale, ByteBuffer bytes) {
        boolean known = network.volt().length == values;
        for (int i = 0; i < values; i++) {
            bytes.putShort((short) (known ? scale.step(network.volt()[i]) : NONE));
        }
    }

    private static Scale scale(List<SlotRecord> slots, int every) {
        float lowest = Float.POSITIVE_INFINITY;
        float highest = 0;
        for (SlotRecord slot : slots) {
            for (float volt : slot.network().volt()) {
                lowest = Math.min(lowest, volt);
                highest = Math.max(highest, volt);
            }
        }
        return Scale.covering(lowest, highest, every);
    }
}
