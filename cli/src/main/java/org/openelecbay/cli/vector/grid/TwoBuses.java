package org.openelecbay.cli.vector.grid;

import java.util.Optional;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.balanced.ZipShares;

/// The closed form of two buses with constant power at the far end: `|V1|^2 = (-B + sqrt(B^2 - 4 C)) / 2` with
/// `B = 2 (r P + x Q) - v0^2` and `C = (r^2 + x^2)(P^2 + Q^2)`. Source: spec grid 2.1.
///
/// @param voltageSquared at the far end in per unit
/// @param currentSquared in the branch in per unit
record TwoBuses(double voltageSquared, double currentSquared) {

    /// Empty when the network is another, or the load is above what the branch can carry.
    static Optional<TwoBuses> of(BalancedNetwork network) {
        boolean plain = network.branches().size() == 1
                && network.branches().stream().allMatch(TwoBuses::isPlain)
                && network.buses().stream().allMatch(TwoBuses::hasNoShunt)
                && network.loads().stream().allMatch(load -> load.shares().equals(ZipShares.CONSTANT_POWER));
        return plain ? solved(network) : Optional.empty();
    }

    private static boolean isPlain(BalancedBranch branch) {
        return branch.inService() && branch.tapRatio() == 1 && branch.shiftDegrees() == 0 && branch.chargingPu() == 0;
    }

    private static boolean hasNoShunt(BalancedBus bus) {
        return bus.shuntConductancePu() == 0 && bus.shuntSusceptancePu() == 0;
    }

    private static Optional<TwoBuses> solved(BalancedNetwork network) {
        BalancedBranch branch = network.branches().getFirst();
        BalancedSource source = network.sources().getFirst();
        double p = 0;
        double q = 0;
        for (BalancedLoad load : network.loads()) {
            if (!load.bus().equals(source.bus())) {
                p += load.pPu();
                q += load.qPu();
            }
        }
        double r = branch.rPu();
        double x = branch.xPu();
        double b = 2 * (r * p + x * q) - source.voltagePu() * source.voltagePu();
        double c = (r * r + x * x) * (p * p + q * q);
        double discriminant = b * b - 4 * c;
        if (discriminant < 0) {
            return Optional.empty();
        }
        double squared = (-b + Math.sqrt(discriminant)) / 2;
        return Optional.of(new TwoBuses(squared, (p * p + q * q) / squared));
    }
}
