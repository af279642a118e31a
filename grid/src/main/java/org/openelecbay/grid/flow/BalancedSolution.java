package org.openelecbay.grid.flow;

import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.phasor.Complex;

/// A solved single-phase-equivalent network, by whichever method. Per unit on the network's base; buses, branches and
/// sources are read by their position in the network's lists.
public interface BalancedSolution {

    /// The network that was solved.
    BalancedNetwork network();

    int iterations();

    /// True when a constant-power part below 0.7 pu was served as a constant impedance; see [LowVoltage].
    boolean guarded();

    /// The position of a bus in the network's list.
    int position(String bus);

    /// Complex voltage of a bus in per unit.
    Complex voltage(int bus);

    /// Current through the series impedance of a branch; zero when it is open. In a radial network away from the source
    /// is positive, in a meshed one from `from` to `to`.
    Complex branchCurrent(int branch);

    /// Losses of a branch: `z |I|^2`.
    Complex branchLoss(int branch);

    /// Losses of all branches; shunts and charging are not losses.
    default Complex losses() {
        Complex total = Complex.ZERO;
        for (int branch = 0; branch < network().branches().size(); branch++) {
            total = total.plus(branchLoss(branch));
        }
        return total;
    }

    /// Power the source at a slack bus gives, its own load and shunt included.
    Complex sourcePower(int source);

    /// Power all sources give.
    default Complex sourcePower() {
        Complex total = Complex.ZERO;
        for (int source = 0; source < network().sources().size(); source++) {
            total = total.plus(sourcePower(source));
        }
        return total;
    }

    /// Power the loads of a bus draw at its voltage, consumption positive.
    Complex served(int bus);

    /// Power all loads draw.
    default Complex served() {
        Complex total = Complex.ZERO;
        for (int bus = 0; bus < network().buses().size(); bus++) {
            total = total.plus(served(bus));
        }
        return total;
    }

    /// Power that the shunt of a bus and the half chargings of its branches draw; capacitive is negative.
    Complex shunt(int bus);

    /// What the sources give minus what the loads draw: losses and shunts together.
    default Complex sourceMinusLoads() {
        return sourcePower().minus(served());
    }
}
