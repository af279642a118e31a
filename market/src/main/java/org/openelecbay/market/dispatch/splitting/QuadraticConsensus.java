package org.openelecbay.market.dispatch.splitting;

/// Two parties with quadratic costs agree on one number: q_f/2 (x - c_f)^2 + q_g/2 (y - c_g)^2 least subject to x = y.
///
/// @param first cost of x
/// @param second cost of y
/// @param penalty above zero
public record QuadraticConsensus(Square first, Square second, double penalty) implements TwoBlocks {

    public QuadraticConsensus {
        if (!(penalty > 0) || !Double.isFinite(penalty)) {
            throw new IllegalArgumentException(
                    "The penalty is " + penalty + "; it is a finite number above zero, such as 1.");
        }
    }

    /// The cost weight/2 (value - centre)^2.
    ///
    /// @param weight not negative
    /// @param centre where the cost is zero
    public record Square(double weight, double centre) {
        public Square {
            if (!(weight >= 0) || !Double.isFinite(weight) || !Double.isFinite(centre)) {
                throw new IllegalArgumentException("A quadratic cost has the weight " + weight + " and the centre "
                        + centre + "; both are finite and the weight is not negative.");
            }
        }

        double slope(double value) {
            return weight * (value - centre);
        }

        /// Where the cost plus penalty/2 (value - target)^2 is least.
        double near(double target, double penalty) {
            return (weight * centre + penalty * target) / (weight + penalty);
        }
    }

    @Override
    public double[] first(double[] y, double[] z) {
        return new double[] {first.near(y[0] - z[0] / penalty, penalty)};
    }

    @Override
    public double[] second(double[] x, double[] z) {
        return new double[] {second.near(x[0] + z[0] / penalty, penalty)};
    }

    @Override
    public double[] gap(double[] x, double[] y) {
        return new double[] {x[0] - y[0]};
    }

    @Override
    public double[] image(double[] y) {
        return new double[] {-y[0]};
    }

    /// The number agreed on: the mean of the centres by their weights.
    ///
    /// @throws IllegalArgumentException when neither cares, so that every number is as good
    public double agreed() {
        double weights = first.weight() + second.weight();
        if (weights == 0) {
            throw new IllegalArgumentException(
                    "Both costs have the weight 0, so every number is as good; give one of them a weight.");
        }
        return (first.weight() * first.centre() + second.weight() * second.centre()) / weights;
    }

    /// The dual at the number agreed on.
    public double agreedDual() {
        return -first.slope(agreed());
    }
}
