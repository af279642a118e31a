package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.SeriesTable;
import org.openelecbay.simulation.input.YamlValue;

/// Measured values over the slots of a scenario, from a file whose rows last one slot or several.
public final class MeasuredSeries {

    private final Path file;
    private final SeriesTable table;
    private final TimeGrid time;
    private final int slotsPerRow;

    private MeasuredSeries(Path file, SeriesTable table, TimeGrid time, int slotsPerRow) {
        this.file = file;
        this.table = table;
        this.time = time;
        this.slotsPerRow = slotsPerRow;
    }

    static MeasuredSeries read(YamlValue named, Path folder, TimeGrid time) {
        Path file = named.file(folder);
        SeriesTable table = SeriesTable.read(file);
        Duration slot = Duration.ofMinutes(time.minutesPerSlot());
        long slots = table.step().dividedBy(slot);
        if (slots < 1 || !slot.multipliedBy(slots).equals(table.step())) {
            throw named.bad(
                    "has rows of " + table.step().toMinutes() + " min, which are no whole number of slots",
                    "Slots last " + time.minutesPerSlot() + " min.");
        }
        return new MeasuredSeries(file, table, time, (int) slots);
    }

    /// The value of the row in which each slot lies.
    ///
    /// @param column name of the series
    /// @throws BadInput when the file has no such column or does not cover the scenario
    public double[] perSlot(String column) {
        Instant start = time.start();
        long before = Math.floorMod(
                Duration.between(table.start(), start).toSeconds(), table.step().toSeconds());
        int skipped = (int) (before / (60L * time.minutesPerSlot()));
        int rows = Math.ceilDiv(skipped + time.slots(), slotsPerRow);
        double[] values = table.values(column, start.minusSeconds(before), rows);
        double[] slots = new double[time.slots()];
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = values[(skipped + slot) / slotsPerRow];
        }
        return slots;
    }

    /// The values of whole rows before the scenario starts, once for each slot, the latest last.
    ///
    /// @param most how many at most
    public double[] before(String column, int most) {
        double[] all = table.values(column);
        long rows =
                Math.clamp(Duration.between(table.start(), time.start()).dividedBy(table.step()), 0, (long) all.length);
        int slots = (int) Math.min(most, rows * slotsPerRow);
        double[] before = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            before[slot] = all[(int) rows - 1 - (slots - 1 - slot) / slotsPerRow];
        }
        return before;
    }

    /// Hours that one row lasts.
    public double hoursPerRow() {
        return table.step().toSeconds() / 3_600.0;
    }

    /// The complaint about a value of this file.
    ///
    /// @param slot in which it lies
    public BadInput bad(String column, int slot, double value, String hint) {
        return BadInput.at(
                file.toString(),
                "The column " + column + " has " + value + " at "
                        + time.slot(slot).start(),
                hint);
    }
}
