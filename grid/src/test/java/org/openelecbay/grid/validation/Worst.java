package org.openelecbay.grid.validation;

import java.util.List;
import java.util.function.Function;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.CsvRow;

/// Finds the bus where a solution differs most from compared voltages.
final class Worst {

    private Worst() {}

    /// The row of the bus with the largest difference of magnitudes in per unit.
    ///
    /// @param published rows with `vm_pu`, one a bus
    /// @param busColumn column with the bus; empty for the first
    static ValidationRow voltage(
            String network,
            String source,
            List<CsvRow> published,
            String busColumn,
            Function<String, Complex> voltage,
            String tolerance,
            String explanation) {
        String place = "";
        double worst = -1;
        double ours = Double.NaN;
        double theirs = Double.NaN;
        for (CsvRow row : published) {
            String bus = busColumn.isEmpty() ? row.first() : row.text(busColumn);
            double pu = voltage.apply(bus).magnitude();
            double difference = Math.abs(pu - row.number("vm_pu"));
            if (difference > worst) {
                worst = difference;
                place = "bus " + bus;
                ours = pu;
                theirs = row.number("vm_pu");
            }
        }
        return new ValidationRow(network, source, place, ours, theirs, worst, "pu", tolerance, explanation);
    }
}
