package org.openelecbay.grid.nodal;

import org.openelecbay.grid.flow.FlowStatus;

/// How an iteration ended.
///
/// @param status converged or why not
/// @param iterations how many were made, of both kinds
/// @param stepPu largest voltage change of the last one
/// @param worst equation with the largest mismatch
/// @param mismatch that mismatch in volt-ampere at the base voltage
record Ending(FlowStatus status, int iterations, double stepPu, int worst, double mismatch) {

    static final double COLLAPSED_PU = 0.5;
}
