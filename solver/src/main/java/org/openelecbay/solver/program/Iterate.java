package org.openelecbay.solver.program;

/// A point of the homogeneous embedding, or a step between two: `x / tau` is the candidate optimum.
final class Iterate {

    final double[] x;
    final double[] s;
    final double[] z;
    double tau;
    double kappa;

    Iterate(int variables, int rows) {
        x = new double[variables];
        s = new double[rows];
        z = new double[rows];
    }

    void add(double factor, Iterate step) {
        Vectors.addTo(x, factor, step.x);
        Vectors.addTo(s, factor, step.s);
        Vectors.addTo(z, factor, step.z);
        tau += factor * step.tau;
        kappa += factor * step.kappa;
    }

    void set(Iterate other) {
        System.arraycopy(other.x, 0, x, 0, x.length);
        System.arraycopy(other.s, 0, s, 0, s.length);
        System.arraycopy(other.z, 0, z, 0, z.length);
        tau = other.tau;
        kappa = other.kappa;
    }

    boolean isFinite() {
        return Double.isFinite(Vectors.dot(x, x) + Vectors.dot(s, s) + Vectors.dot(z, z) + tau + kappa);
    }
}
