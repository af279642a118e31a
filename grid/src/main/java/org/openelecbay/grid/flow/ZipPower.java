package org.openelecbay.grid.flow;

import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.phasor.Complex;

/// What a ZIP load draws at a voltage: `P0 (z u^2 + i u + p) + j Q0 (...)`. Source: spec grid 2.2.
final class ZipPower {

    private ZipPower() {}

    /// Power in per unit, consumption positive.
    ///
    /// @param u voltage in per unit of nominal
    static Complex at(BalancedLoad load, double u, LowVoltage behaviour) {
        ZipShares shares = load.shares();
        double power = constantPower(u, behaviour);
        return new Complex(
                load.pPu() * (shares.impedanceP() * u * u + shares.currentP() * u + shares.powerP() * power),
                load.qPu() * (shares.impedanceQ() * u * u + shares.currentQ() * u + shares.powerQ() * power));
    }

    private static double constantPower(double u, LowVoltage behaviour) {
        if (behaviour == LowVoltage.CONSTANT_POWER || u >= LowVoltage.GUARD_PU) {
            return 1;
        }
        double ratio = u / LowVoltage.GUARD_PU;
        return ratio * ratio;
    }
}
