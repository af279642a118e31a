package org.openelecbay.grid.admittance;

import org.openelecbay.solver.sparse.SparseLu;

/// The factors of an [AdmittanceMatrix]; solving again and again costs little.
///
/// Vectors are complex numbers side by side: real part of node `k` at `2 k`, imaginary part behind it.
public final class AdmittanceFactor {

    private final SparseLu factors;

    AdmittanceFactor(SparseLu factors) {
        this.factors = factors;
    }

    /// Puts `Y^-1 I` in the place of `I`.
    public void solve(double[] current) {
        factors.solve(current);
    }

    /// Puts `(Y^H)^-1 I` in the place of `I`: the conjugate transpose of the impedance matrix times `I`.
    public void solveHermitian(double[] current) {
        factors.solveTransposed(current);
    }
}
