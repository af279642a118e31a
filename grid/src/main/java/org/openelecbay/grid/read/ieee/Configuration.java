package org.openelecbay.grid.read.ieee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// A line configuration: which phase hangs at which position of a construction.
///
/// @param conductors the phases, in the order of their names
/// @param impedancePerMile in ohm, over `conductors`
/// @param chargingPerMile in siemens, over `conductors`
record Configuration(List<Conductor> conductors, ComplexMatrix impedancePerMile, ComplexMatrix chargingPerMile) {

    private static final double FEET_PER_MILE = 5_280;

    /// @param phasing the phases from the first position on, with or without a neutral behind them: `B A C N`
    static Configuration of(Row row, String phasing, Construction construction) {
        List<Conductor> positions = new ArrayList<>();
        for (String each : phasing.split("[\\s-]+", -1)) {
            if (!each.equalsIgnoreCase("N") && !each.isEmpty()) {
                positions.add(Phases.of(row, each));
            }
        }
        if (positions.size() != construction.positions()) {
            throw row.wrong(
                    "Phasing",
                    phasing,
                    "\"" + phasing + "\" has " + positions.size() + " phases, but this construction "
                            + construction.positions() + ".",
                    "Is the spacing right?");
        }
        List<Conductor> sorted =
                positions.stream().sorted(Comparator.naturalOrder()).toList();
        int[] at = sorted.stream().mapToInt(positions::indexOf).toArray();
        return new Configuration(
                sorted, permuted(construction.impedancePerMile(), at), permuted(construction.chargingPerMile(), at));
    }

    private static ComplexMatrix permuted(ComplexMatrix byPosition, int[] at) {
        Complex[][] rows = new Complex[at.length][at.length];
        for (int row = 0; row < at.length; row++) {
            for (int column = 0; column < at.length; column++) {
                rows[row][column] = byPosition.entry(at[row], at[column]);
            }
        }
        return ComplexMatrix.ofRows(rows);
    }

    ComplexMatrix impedanceOhm(double feet) {
        return impedancePerMile.times(feet / FEET_PER_MILE);
    }

    ComplexMatrix chargingSiemens(double feet) {
        return chargingPerMile.times(feet / FEET_PER_MILE);
    }
}
