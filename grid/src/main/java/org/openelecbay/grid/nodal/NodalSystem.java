package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.solver.sparse.SingularMatrix;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The linear part of a network with its regulators at some taps: the nodal matrix, its factor, and the currents that
/// the sources drive.
final class NodalSystem {

    final Equations equations;
    final SparseMatrix matrix;
    /// In volt-ampere of the base.
    final double[] source;
    final SparseLu factor;
    /// The regulators at these taps, in the order of the network's list.
    final List<Primitive> regulators;

    NodalSystem(Equations equations, List<Primitive> fixed, List<Primitive> regulators) {
        this.equations = equations;
        this.regulators = regulators;
        matrix = equations.matrix();
        source = new double[2 * equations.size];
        Stamps stamps = new Stamps(equations, matrix);
        List<Primitive> all = new ArrayList<>(fixed);
        all.addAll(regulators);
        all.forEach(each -> stamps.add(each, source));
        try {
            factor = SparseLu.factor(matrix);
        } catch (SingularMatrix e) {
            throw new IllegalArgumentException(
                    "The network has a part whose voltages nothing determines. Is an impedance infinite, or a star "
                            + "point without ground opposite another?",
                    e);
        }
    }

    /// Voltages without load in per unit.
    double[] withoutLoad() {
        double[] volt = source.clone();
        factor.solve(volt);
        return volt;
    }
}
