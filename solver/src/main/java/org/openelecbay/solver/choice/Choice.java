package org.openelecbay.solver.choice;

/// What is one way or the other. Variables are numbered over the chain, stage by stage.
public sealed interface Choice {

    /// How far a point is from either way; 0 when it goes one of them.
    double violation(double[] x);

    /// Whether the first way is the nearer one.
    boolean isNearerToFirst(double[] x);

    /// How far a point is from one way, as a share of what it can be.
    double distance(boolean first, double[] x);

    /// Draws in bounds to those of one way.
    void take(boolean first, double[] lower, double[] upper);

    /// One of two variables, neither of them negative, is 0. The first way leaves `one`, the second `other`.
    ///
    /// @param one a variable
    /// @param mostOne what it can be at most, above 0
    /// @param other another variable
    /// @param mostOther what that can be at most, above 0
    record Either(int one, double mostOne, int other, double mostOther) implements Choice {

        private static final double PRODUCT = 1e-8;

        @Override
        public double violation(double[] x) {
            return x[one] * x[other] <= PRODUCT ? 0 : Math.min(x[one] / mostOne, x[other] / mostOther);
        }

        @Override
        public boolean isNearerToFirst(double[] x) {
            return x[one] >= x[other];
        }

        @Override
        public double distance(boolean first, double[] x) {
            return first ? x[other] / mostOther : x[one] / mostOne;
        }

        @Override
        public void take(boolean first, double[] lower, double[] upper) {
            int gone = first ? other : one;
            int left = first ? one : other;
            upper[gone] = Math.min(upper[gone], 0);
            upper[left] = Math.min(upper[left], first ? mostOne : mostOther);
        }
    }

    /// A variable is 1, the first way, or 0.
    ///
    /// @param variable between 0 and 1
    record Binary(int variable) implements Choice {

        private static final double TOLERANCE = 1e-7;

        @Override
        public double violation(double[] x) {
            double away = Math.min(x[variable], 1 - x[variable]);
            return away <= TOLERANCE ? 0 : away;
        }

        @Override
        public boolean isNearerToFirst(double[] x) {
            return x[variable] >= 0.5;
        }

        @Override
        public double distance(boolean first, double[] x) {
            return first ? 1 - x[variable] : x[variable];
        }

        @Override
        public void take(boolean first, double[] lower, double[] upper) {
            lower[variable] = Math.max(lower[variable], first ? 1 : 0);
            upper[variable] = Math.min(upper[variable], first ? 1 : 0);
        }
    }
}
