package org.openelecbay.simulation.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// `voltages.csv`: one row a slot, one column a bus and phase, line to neutral in volts to the millivolt.
final class VoltagesFile {

    private static final int MILLI = 1_000;

    private VoltagesFile() {}

    static void write(DayResult day, Feeder feeder, Path file) {
        StringBuilder text = new StringBuilder("slotStart");
        for (Bus bus : feeder.buses()) {
            for (char phase : new char[] {'a', 'b', 'c'}) {
                text.append(',').append(bus.id()).append('.').append(phase);
            }
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.append(text.append('\n'));
            for (SlotRecord slot : day.slots()) {
                text.setLength(0);
                text.append(slot.slot().start());
                for (float volt : slot.network().volt()) {
                    append(text.append(','), volt);
                }
                writer.append(text.append('\n'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder text, float volt) {
        long millivolt = Math.round(volt * (double) MILLI);
        text.append(millivolt / MILLI).append('.');
        long rest = millivolt % MILLI;
        text.append(rest / 100).append(rest / 10 % 10).append(rest % 10);
    }
}
