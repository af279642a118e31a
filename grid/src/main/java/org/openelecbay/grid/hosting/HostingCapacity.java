package org.openelecbay.grid.hosting;

import java.util.Arrays;
import org.openelecbay.grid.headroom.BindingElement;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.headroom.Scaling;

/// How far all plants of an installation can grow together before a limit binds.
///
/// @param factor on the size of every plant
/// @param totalKw of all plants then
/// @param binding the element that allows no more
public record HostingCapacity(double factor, double totalKw, BindingElement binding) {

    private static final double WITHIN = 1e-9;

    /// The capacity for a common scaling of all plants, all at full power at once.
    ///
    /// @return zero where the passive load alone breaks a limit
    public static HostingCapacity of(Installation installation) {
        LimitSet limits = LimitSet.of(installation.model(), installation.limits());
        Directions directions = installation.directions();
        double[] kw = installation.kw();
        Scaling largest = Scaling.largest(
                limits,
                Double.POSITIVE_INFINITY,
                WITHIN,
                factor -> directions.solve(installation.model(), scaled(kw, factor)));
        return new HostingCapacity(
                largest.most(), largest.most() * Arrays.stream(kw).sum(), largest.binding());
    }

    private static double[] scaled(double[] kw, double factor) {
        return Arrays.stream(kw).map(each -> factor * each).toArray();
    }
}
