package org.openelecbay.market.coalition.slot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The Shapley value of a slot, exactly, from the distribution of the net energy of random coalitions over whole
/// watt-hours: `phi_i` is the integral over q from 0 to 1 of what i adds on average to a coalition that everybody else
/// joins with chance q, a polynomial of degree n - 1 in q that Gauss-Legendre quadrature integrates without error.
///
/// One distribution serves all members: a member is taken out of it by its own recurrence, which is stable up to
/// q = 1/2, and the coalitions of 1 - q are the complements of those of q. About `n W / 8` steps for each of `n / 2`
/// nodes, with `W` the sum of all energies over their greatest common divisor.
///
/// Source: Owen 1972 (multilinear extension); spec D.2, D.3.
final class Convolution {

    private static final double NEGLIGIBLE = 1e-19;

    private final long[] net;
    private final int below;
    private final int above;
    private final double unit;
    private final double[] values;

    /// What it takes, in steps of about a nanosecond; above any budget where the sums cannot be indexed.
    static double steps(long[] net) {
        long[] sizes = Arrays.stream(net)
                .filter(each -> each != 0)
                .map(Math::abs)
                .sorted()
                .toArray();
        double divisor = divisor(net);
        double range = 0;
        double steps = 0;
        for (long size : sizes) {
            range += size / divisor;
            steps += range;
        }
        for (long size : sizes) {
            steps += 2 * range * divisor / size;
        }
        return range > Integer.MAX_VALUE / 4.0 ? Double.POSITIVE_INFINITY : nodes(sizes.length) / 2.0 * steps;
    }

    /// What each member gets at a spread of one, in the unit of the energies.
    ///
    /// @param net surplus less deficit by member, of which [#steps] are few
    static double[] values(long[] net) {
        return new Convolution(net).values;
    }

    private Convolution(long[] given) {
        long divisor = divisor(given);
        this.unit = divisor;
        this.net = Arrays.stream(given).map(each -> each / divisor).toArray();
        this.below = (int) -Arrays.stream(net).filter(each -> each < 0).sum();
        this.above = (int) Arrays.stream(net).filter(each -> each > 0).sum();
        this.values = new double[net.length];
        int[] order = IntStream.range(0, net.length)
                .filter(member -> net[member] != 0)
                .boxed()
                .sorted(Comparator.comparingLong(member -> Math.abs(net[member])))
                .mapToInt(Integer::intValue)
                .toArray();
        if (order.length > 0) {
            UnitQuadrature quadrature = UnitQuadrature.of(nodes(order.length));
            for (int node = 0; node < quadrature.nodes().length / 2; node++) {
                add(quadrature.nodes()[node], quadrature.weights()[node], order);
            }
        }
    }

    private static int nodes(int members) {
        int enough = (members + 1) / 2;
        return enough + enough % 2; // even, so that no node is one half and each has its mirror image
    }

    private static long divisor(long[] net) {
        long divisor = 0;
        for (long each : net) {
            long rest = Math.abs(each);
            while (rest != 0) {
                long next = divisor % rest;
                divisor = rest;
                rest = next;
            }
        }
        return Math.max(1, divisor);
    }

    /// Adds what everybody adds to coalitions of the shares q and 1 - q.
    private void add(double q, double weight, int[] order) {
        double[] chance = distribution(q, order);
        double[] under = new double[chance.length]; // mean of (y - X)^+
        double[] over = new double[chance.length]; // mean of (X - y)^+
        double sum = 0;
        for (int y = 1; y < under.length; y++) {
            sum += chance[y - 1];
            under[y] = under[y - 1] + sum;
        }
        sum = 0;
        for (int y = over.length - 2; y >= 0; y--) {
            sum += chance[y + 1];
            over[y] = over[y + 1] + sum;
        }
        int all = above - below;
        for (int member : order) {
            int own = (int) Math.abs(net[member]);
            double here = net[member] > 0
                    ? without(under, 0, -own, q) - without(under, -own, -own, q)
                    : without(over, 0, own, q) - without(over, own, own, q);
            double mirrored = net[member] > 0
                    ? own + without(under, all - own, -own, q) - without(under, all, -own, q)
                    : own + without(over, all + own, own, q) - without(over, all, own, q);
            values[member] += weight * unit * (here + mirrored);
        }
    }

    /// The distribution of the net energy of a coalition that everybody joins with chance q; place `below` is zero.
    private double[] distribution(double q, int[] order) {
        double[] chance = new double[below + above + 1];
        chance[below] = 1;
        int least = below;
        int most = below;
        for (int member : order) {
            int own = (int) net[member];
            if (own > 0) {
                most += own;
                for (int x = most; x >= least + own; x--) {
                    chance[x] = (1 - q) * chance[x] + q * chance[x - own];
                }
                for (int x = Math.min(most, least + own - 1); x >= least; x--) {
                    chance[x] *= 1 - q;
                }
            } else {
                least += own;
                for (int x = least; x <= most + own; x++) {
                    chance[x] = (1 - q) * chance[x] + q * chance[x - own];
                }
                for (int x = Math.max(least, most + own + 1); x <= most; x++) {
                    chance[x] *= 1 - q;
                }
            }
        }
        return chance;
    }

    /// The same mean without the member, by `mean(y) = (1 - q) without(y) + q without(y + step)`.
    ///
    /// @param step from a member's own energy towards where the mean is zero
    private double without(double[] mean, int y, int step, double q) {
        double sum = 0;
        double factor = 1 / (1 - q);
        for (long at = (long) y + below; at >= 0 && at < mean.length && Math.abs(factor) > NEGLIGIBLE; at += step) {
            sum += factor * mean[(int) at];
            factor *= -q / (1 - q);
        }
        return sum;
    }
}
