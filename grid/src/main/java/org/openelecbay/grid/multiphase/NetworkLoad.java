package org.openelecbay.grid.multiphase;

import java.util.List;
import org.openelecbay.grid.balanced.ZipShares;

/// A load or, with a negative power, a generator.
///
/// @param name unique among the loads
/// @param bus where it is connected
/// @param connection from phase to neutral or from phase to phase
/// @param conductors for wye each phase of it; for delta the ends of each part in turn, as `A, B` for one or `A, B, C`
///     for three (AB, BC, CA)
/// @param kw active power of each part at nominal voltage, consumption positive
/// @param kvar reactive power of each part at nominal voltage, inductive consumption positive
/// @param nominalKv voltage over a part at which it draws that, in kV
/// @param shares how it depends on the voltage
public record NetworkLoad(
        String name,
        String bus,
        Connection connection,
        List<Conductor> conductors,
        List<Double> kw,
        List<Double> kvar,
        double nominalKv,
        ZipShares shares) {

    public NetworkLoad {
        conductors = List.copyOf(conductors);
        kw = List.copyOf(kw);
        kvar = List.copyOf(kvar);
        if (connection == Connection.ISOLATED_WYE) {
            throw new IllegalArgumentException("Load " + name + " has an isolated star point, which no load may have. "
                    + "Connect it in delta or to ground.");
        }
        if (conductors.contains(Conductor.N) || conductors.stream().distinct().count() != conductors.size()) {
            throw new IllegalArgumentException("Load " + name + " has the conductors " + conductors
                    + "; name each phase once and leave the neutral to the wye connection.");
        }
        if (!kw.stream().allMatch(Double::isFinite) || !kvar.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Load " + name + " draws " + kw + " kW and " + kvar
                    + " kvar, which is not all finite. Is a number missing?");
        }
        int parts = connection == Connection.WYE ? conductors.size() : conductors.size() == 2 ? 1 : conductors.size();
        if (kw.size() != parts || kvar.size() != parts) {
            throw new IllegalArgumentException("Load " + name + " has " + parts + " parts between " + conductors
                    + ", but " + kw.size() + " active and " + kvar.size() + " reactive powers.");
        }
        if (!(nominalKv > 0) || !Double.isFinite(nominalKv)) {
            throw new IllegalArgumentException(
                    "Load " + name + " has a nominal voltage of " + nominalKv + " kV; it must be above zero.");
        }
    }
}
