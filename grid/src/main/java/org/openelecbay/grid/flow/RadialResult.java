package org.openelecbay.grid.flow;

/// What a single-phase-equivalent power flow answers: voltages, or the reason why there are none.
public sealed interface RadialResult permits RadialSolution, RadialFailure {

    FlowStatus status();
}
