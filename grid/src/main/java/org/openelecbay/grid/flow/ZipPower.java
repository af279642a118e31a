package org.openelecbay.grid.flow;

import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.phasor.Complex;

/// What a ZIP load draws at a voltage: `P0 (z u^2 + i u + p) + j Q0 (...)`. Source: spec grid 2.2.
final class ZipPower {

    private ZipPower() {}

    /// Power in per unit, consumption positive.
    ///
    /// @param u voltage in per unit of nominal
    static Complex at(BalancedLoad load, double u, LowVoltage behaviour) {
        double power = behaviour.constantPower(u);
        return new Complex(
                load.pPu() * load.shares().active(u, power), load.qPu() * load.shares().reactive(u, power));
    }
}
