package org.openelecbay.market.dispatch.splitting;

/// A problem in two blocks: f(x) + g(y) least subject to A x + B y = c, with its penalty inside.
///
/// The Lagrangian is f(x) + g(y) + z' (A x + B y - c) + penalty/2 |A x + B y - c|^2; z is the dual, one number a row.
public interface TwoBlocks {

    /// Currency per unit of the constraint squared, above zero.
    double penalty();

    /// The x that makes the Lagrangian least for this y and z.
    double[] first(double[] y, double[] z);

    /// The y that makes the Lagrangian least for this x and z.
    double[] second(double[] x, double[] z);

    /// A x + B y - c.
    double[] gap(double[] x, double[] y);

    /// B y.
    double[] image(double[] y);
}
