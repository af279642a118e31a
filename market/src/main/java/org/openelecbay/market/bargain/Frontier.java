package org.openelecbay.market.bargain;

/// What the second player has at best when the first has so much: concave, and falling where it is a bargain.
public interface Frontier {

    /// What the second player has.
    double second(double first);

    /// How that changes with what the first has. The usual difference of both sides is good to about ten digits.
    default double slope(double first) {
        double step = 1e-5 * Math.max(1, Math.abs(first));
        return (second(first + step) - second(first - step)) / (2 * step);
    }

    /// `b - a u^2`.
    ///
    /// @param a more than zero
    /// @param b what the second has when the first has nothing
    record Parabola(double a, double b) implements Frontier {

        public Parabola {
            if (!(a > 0) || !Double.isFinite(a) || !Double.isFinite(b)) {
                throw new IllegalArgumentException("The frontier " + b + " - " + a
                        + " u^2 does not fall, so nobody would have to give. Is its factor more than 0?");
            }
        }

        @Override
        public double second(double first) {
            return b - a * first * first;
        }

        @Override
        public double slope(double first) {
            return -2 * a * first;
        }
    }
}
