package org.openelecbay.home.study.bilinear;

/// What the search for the least value of a [BilinearProgram] ended with.
///
/// @param found whether any point was found that keeps all constraints and products
/// @param x that point; empty when there is none
/// @param objective at `x`; infinite without one
/// @param bound what no point can be below
/// @param envelopeBound the same from one envelope for each product, before any partition
/// @param programs how many programs were solved
public record BilinearSolution(
        boolean found, double[] x, double objective, double bound, double envelopeBound, int programs) {

    /// The part of the objective that is not proved: `(objective - bound) / |objective|`, or the difference
    /// itself where the objective is smaller than 1e-6.
    public double gap() {
        double difference = Math.max(0, objective - bound);
        return Math.abs(objective) < 1e-6 ? difference : difference / Math.abs(objective);
    }
}
