package org.openelecbay.market.game.leader;

/// Somebody who answers an announced price with the energy that is best for it.
///
/// Written for buyers; a seller is a follower at the negative price, with the negative limit.
public sealed interface Follower {

    /// The most it takes, kWh; may be infinite.
    double most();

    /// The price from which on it takes nothing.
    double choke();

    /// The price up to which it takes all it can; not finite if it can take any energy.
    double saturation();

    /// What energy is worth to it, currency.
    double utility(double energy);

    /// Of its demand `weight / p + intercept - slope p` between saturation and choke: the weight, currency.
    double weight();

    /// The intercept, kWh.
    double intercept();

    /// The slope, kWh^2 per currency.
    double slope();

    /// What is best for it at a price, kWh.
    default double demandAt(double price) {
        if (price >= choke()) {
            return 0;
        }
        if (price <= saturation()) {
            return most();
        }
        double curved = weight() == 0 ? 0 : weight() / price;
        return Math.clamp(curved + intercept() - slope() * price, 0, most());
    }

    private static String bound(double most) {
        return most == Double.POSITIVE_INFINITY ? " and no bound" : " and takes at most " + most + " kWh";
    }

    /// Energy is worth `k ln(1 + q)`, so that `[k / p - 1]^+` is best at price p.
    ///
    /// @param k currency, not negative
    /// @param most kWh, not negative
    record Logarithmic(double k, double most) implements Follower {

        public Logarithmic {
            if (!(k >= 0) || Double.isInfinite(k) || !(most >= 0)) {
                throw new IllegalArgumentException(
                        "A logarithmic buyer has k = " + k + bound(most) + "; neither may be negative.");
            }
        }

        @Override
        public double choke() {
            return k;
        }

        @Override
        public double saturation() {
            return Double.isInfinite(most) ? 0 : k / (1 + most);
        }

        @Override
        public double utility(double energy) {
            return k * StrictMath.log1p(energy);
        }

        @Override
        public double weight() {
            return k;
        }

        @Override
        public double intercept() {
            return -1;
        }

        @Override
        public double slope() {
            return 0;
        }
    }

    /// Energy is worth `w q - theta q^2 / 2`, so that `[(w - p) / theta]^+` is best at price p.
    ///
    /// @param w currency per kWh
    /// @param theta currency per kWh^2, above zero
    /// @param most kWh, not negative
    record Quadratic(double w, double theta, double most) implements Follower {

        public Quadratic {
            if (!Double.isFinite(w) || !(theta > 0) || Double.isInfinite(theta) || !(most >= 0)) {
                throw new IllegalArgumentException("A quadratic buyer has w = " + w + ", theta = " + theta + bound(most)
                        + "; theta must be above zero, and what it takes is not negative.");
            }
        }

        @Override
        public double choke() {
            return w;
        }

        @Override
        public double saturation() {
            return w - theta * most;
        }

        @Override
        public double utility(double energy) {
            return energy * (w - theta * energy / 2);
        }

        @Override
        public double weight() {
            return 0;
        }

        @Override
        public double intercept() {
            return w / theta;
        }

        @Override
        public double slope() {
            return 1 / theta;
        }
    }
}
