package org.openelecbay.solver.integer;

/// What the bound rose, for each unit a variable was moved down or up, wherever that was tried. Source: Benichou et
/// al., Math. Program. 1 (1971); the product of both sides as a score: Achterberg, Koch and Martin, Oper. Res. Lett.
/// 33 (2005).
final class PseudoCosts {

    private static final double LEAST = 1e-6;

    private final double[][] sum;
    private final int[][] times;
    private double sumOfAll;
    private int timesOfAll;

    PseudoCosts(int variables) {
        sum = new double[2][variables];
        times = new int[2][variables];
    }

    void learn(int variable, boolean up, double distance, double gain) {
        if (distance > LEAST) {
            double rate = Math.max(gain, 0) / distance;
            sum[up ? 1 : 0][variable] += rate;
            times[up ? 1 : 0][variable]++;
            sumOfAll += rate;
            timesOfAll++;
        }
    }

    /// How much is expected of branching there; what was never tried counts as the mean of what was.
    double score(int variable, double down, double up) {
        return Math.max(rate(0, variable) * down, LEAST * down) * Math.max(rate(1, variable) * up, LEAST * up);
    }

    private double rate(int side, int variable) {
        if (times[side][variable] > 0) {
            return sum[side][variable] / times[side][variable];
        }
        return timesOfAll > 0 ? sumOfAll / timesOfAll : 1;
    }
}
