package org.openelecbay.market.dispatch.splitting;

/// The alternating direction method of multipliers with momentum and restart on any problem in two blocks
/// (spec F.6).
public final class FastAdmm {

    private final TwoBlocks problem;
    private final Momentum momentum;
    private double[] y;
    private double[] z;
    private double[] yHat;
    private double[] zHat;

    /// @param y where the second block starts
    /// @param z where the dual starts
    /// @param decrease as [Momentum] wants it
    public FastAdmm(TwoBlocks problem, double[] y, double[] z, double decrease) {
        this.problem = problem;
        this.momentum = new Momentum(decrease);
        this.y = y.clone();
        this.z = z.clone();
        this.yHat = y.clone();
        this.zHat = z.clone();
    }

    /// One iteration.
    ///
    /// @param x first block
    /// @param y second block
    /// @param z dual
    /// @param yHat second block that the next iteration starts from
    /// @param zHat dual that the next iteration starts from
    /// @param alpha of the momentum
    /// @param combinedResidual |z - zHat|^2 / penalty + penalty |B (y - yHat)|^2, with what this iteration
    /// started from
    /// @param restart whether the next iteration starts from the iterate before
    public record Iterate(
            double[] x,
            double[] y,
            double[] z,
            double[] yHat,
            double[] zHat,
            double alpha,
            double combinedResidual,
            boolean restart) {}

    /// The next iteration.
    public Iterate next() {
        double penalty = problem.penalty();
        double[] x = problem.first(yHat, zHat);
        double[] nextY = problem.second(x, zHat);
        double[] nextZ = plus(zHat, penalty, problem.gap(x, nextY));
        double combined = squaredDistance(nextZ, zHat) / penalty
                + penalty * squaredDistance(problem.image(nextY), problem.image(yHat));
        double weight = momentum.next(combined);
        yHat = momentum.restarted() ? y : extrapolated(nextY, y, weight);
        zHat = momentum.restarted() ? z : extrapolated(nextZ, z, weight);
        y = nextY;
        z = nextZ;
        return new Iterate(x, y, z, yHat, zHat, momentum.alpha(), combined, momentum.restarted());
    }

    private static double[] plus(double[] from, double factor, double[] step) {
        double[] sum = new double[from.length];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = from[k] + factor * step[k];
        }
        return sum;
    }

    private static double[] extrapolated(double[] now, double[] before, double weight) {
        double[] beyond = new double[now.length];
        for (int k = 0; k < beyond.length; k++) {
            beyond[k] = now[k] + weight * (now[k] - before[k]);
        }
        return beyond;
    }

    private static double squaredDistance(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += (one[k] - other[k]) * (one[k] - other[k]);
        }
        return sum;
    }
}
