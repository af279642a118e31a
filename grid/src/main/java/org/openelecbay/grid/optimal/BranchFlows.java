package org.openelecbay.grid.optimal;

import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// The active power in the branches of a network, for those problems that limit it.
public interface BranchFlows {

    /// Active power that enters a branch at its end nearer to the source, in kW; negative towards the source.
    ///
    /// @param injectedKw active power injected at each terminal of the model
    /// @throws IllegalArgumentException when the network has no such branch in service
    double activeKw(int branch, OperatingPoint point, double[] injectedKw);

    /// Its derivative by an injection of active power, kW per kW.
    double byActive(int branch, OperatingPoint point, Sensitivities sensitivities, int terminal);

    /// Its derivative by an injection of reactive power, kW per kvar.
    double byReactive(int branch, OperatingPoint point, Sensitivities sensitivities, int terminal);

    /// What the branch is called.
    String name(int branch);
}
