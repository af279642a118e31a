package org.openelecbay.simulation.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// `voltages.csv`: one row a slot, one column a bus and phase, line to neutral in volts to the millivolt. A
/// run with more
/// than five million values keeps the buses to which participants are connected.
final class VoltagesFile {

    private static final int MILLI = 1_000;
    private static final int PHASES = 3;
    private static final long MOST_VALUES = 5_000_000;

    private VoltagesFile() {}

    static void write(DayResult day, Feeder feeder, Path file) {
        StringBuilder text = new StringBuilder("slotStart");
        boolean[] kept = kept(day, feeder);
        for (int bus = 0; bus < kept.length; bus++) {
            for (int phase = 0; kept[bus] && phase < PHASES; phase++) {
                text.append(',')
                        .append(feeder.buses().get(bus).id())
                        .append('.')
                        .append("abc".charAt(phase));
            }
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.append(text.append('\n'));
            for (SlotRecord slot : day.slots()) {
                text.setLength(0);
                text.append(slot.slot().start());
                float[] volt = slot.network().volt();
                for (int k = 0; k < volt.length; k++) {
                    if (kept[k / PHASES]) {
                        append(text.append(','), volt[k]);
                    }
                }
                writer.append(text.append('\n'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// By bus, whether it is written.
    private static boolean[] kept(DayResult day, Feeder feeder) {
        boolean[] kept = new boolean[feeder.buses().size()];
        Set<String> connected =
                day.participants().stream().map(each -> each.point().bus()).collect(Collectors.toSet());
        boolean all = (long) kept.length * PHASES * day.slots().size() <= MOST_VALUES;
        for (int bus = 0; bus < kept.length; bus++) {
            kept[bus] = all || connected.contains(feeder.buses().get(bus).id());
        }
        return kept;
    }

    private static void append(StringBuilder text, float volt) {
        long millivolt = Math.round(volt * (double) MILLI);
        text.append(millivolt / MILLI).append('.');
        long rest = millivolt % MILLI;
        text.append(rest / 100).append(rest / 10 % 10).append(rest % 10);
    }
}
