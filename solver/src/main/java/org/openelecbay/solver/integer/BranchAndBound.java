package org.openelecbay.solver.integer;

/// Branch and bound over the relaxations of [org.openelecbay.solver.program.InteriorPoint], for linear and convex
/// quadratic programs.
///
/// The part with the lowest bound is opened first and followed down to the nearer side until it is settled; the
/// variable to part is that whose pseudo-costs promise most. Bounds of whole variables are drawn in by single rows and,
/// once a point is known, by the duals of the first relaxation. Relaxed points are rounded at the start, every twenty
/// relaxations and wherever they are nearly whole.
///
/// A program of which even the relaxation falls without end is reported so if it has any point; that is right for
/// rational numbers (Meyer, Math. Program. 7, 1974). The gap cannot be smaller than what the relaxations are exact to,
/// about 1e-9 of the objective. Deterministic; keeps no state and reads no clock, so
/// [MixedIntegerOptions#mostSeconds()] is not looked at: [MixedIntegerOptions#mostNodes()] is its limit.
public final class BranchAndBound implements MixedIntegerSolver {

    /// Any: a quadratic part is convex by its contract.
    @Override
    public boolean takes(MixedIntegerProgram program) {
        return true;
    }

    @Override
    public MixedIntegerSolution solve(MixedIntegerProgram program, MixedIntegerOptions options) {
        return new Search(program, options).run();
    }
}
