package org.openelecbay.market.coalition.slot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What every member adds along one random order, averaged over the sizes of coalitions.
///
/// For a random set S whose size is any of 0 to n with the same chance, the mean of `v(S + i) - v(S - i)` is the
/// Shapley value of i, whether i is in S or not: one set serves all members. What a member adds depends on the sum of
/// S alone, `min(own, [lack of the rest]^+)`, so all members outside of S are served by one entry in a list sorted by
/// size and only those inside need a word each, and these only when the sum is within the largest member's reach of
/// zero.
///
/// Sets are runs of one shuffled order: runs that share nobody for one size are as good as several orders. Each is
/// taken with its complement, which lies on the other side of half of the community's sum. Sizes are strata: each of
/// the small ones, then one drawn in each range that is a fifth wider than the last.
final class OrderWalk {

    private static final int EVERY_SIZE_TO = 8;
    private static final double RATIO = 1.25;
    private static final int FEWEST_RUNS = 2;
    private static final int MOST_RUNS = 64;

    private final int[] members;
    private final int sellers;
    private final double[] net;
    private final double[] size;
    private final double all;
    private final double[] sellerSizes;
    private final double[] buyerSizes;
    private final double largest;
    private final int mostRuns;

    private final int[] order;
    private final double[] sums;
    private final double[] inside;
    private final SideTally sellerTally;
    private final SideTally buyerTally;

    /// @param given surplus less deficit by member
    OrderWalk(double[] given) {
        double sum = Arrays.stream(given).sum();
        double sign = sum > 0 ? -1 : 1; // the worth is the same when both sides change places: all are short
        this.members = IntStream.range(0, given.length)
                .filter(member -> given[member] != 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(member -> -Math.signum(sign * given[member]))
                        .thenComparing(member -> Math.abs(given[member])))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = members.length;
        this.net = Arrays.stream(members)
                .mapToDouble(member -> sign * given[member])
                .toArray();
        this.size = Arrays.stream(net).map(Math::abs).toArray();
        this.sellers = (int) Arrays.stream(net).filter(each -> each > 0).count();
        this.all = Arrays.stream(net).sum();
        this.sellerSizes = Arrays.copyOfRange(size, 0, sellers);
        this.buyerSizes = Arrays.copyOfRange(size, sellers, count);
        this.largest = Arrays.stream(size).max().orElse(0);
        double squares = Arrays.stream(net).map(each -> each * each).sum();
        this.mostRuns = (int) Math.clamp(all * all / (4 * squares), FEWEST_RUNS, MOST_RUNS);
        this.order = IntStream.range(0, count).toArray();
        this.sums = new double[count + 1];
        this.inside = new double[count];
        this.sellerTally = new SideTally(sellerSizes);
        this.buyerTally = new SideTally(buyerSizes);
    }

    /// Whether nobody gets anything.
    boolean isTrivial() {
        return sellers == 0 || sellers == members.length;
    }

    /// Largest less smallest that one draw can have: a set and its complement together give a member of the short side
    /// at least half of all it can get and one of the other at most half.
    double[] ranges() {
        return Arrays.stream(size).map(each -> each / 2).toArray();
    }

    /// Values by place among those with energy, set by member; zero for everybody else.
    double[] byMember(double[] values, int count) {
        double[] all = new double[count];
        for (int place = 0; place < members.length; place++) {
            all[members[place]] = values[place];
        }
        return all;
    }

    /// Draws an order and sets what every member adds.
    void draw(SplittableRandom random, double[] values) {
        shuffle(random);
        sellerTally.clear();
        buyerTally.clear();
        Arrays.fill(inside, 0);
        int count = members.length;
        double whole = 1.0 / (count + 1);
        int half = count / 2;
        for (int from = 0; from <= half; ) {
            boolean alone = count % 2 == 0 && from == half; // then it is as large as its complement
            int to = from < EVERY_SIZE_TO ? from + 1 : (int) Math.ceil(from * RATIO);
            to = Math.min(to, count % 2 == 0 && from < half ? half : half + 1);
            int picked = to == from + 1 ? from : from + random.nextInt(to - from);
            runs(picked, alone ? whole / 2 : whole * (to - from));
            from = to;
        }
        sellerTally.setIn(values, 0);
        buyerTally.setIn(values, sellers);
        for (int place = 0; place < count; place++) {
            values[place] += inside[place];
        }
    }

    private void runs(int length, double weight) {
        int count = members.length;
        int runs = length == 0 ? 1 : Math.clamp(count / length, 1, mostRuns);
        int apart = count / runs;
        for (int run = 0; run < runs; run++) {
            int first = run * apart;
            double sum = sums[first + length] - sums[first];
            set(sum, first, length, weight / runs);
            complement(all - sum, first, length, weight / runs);
        }
    }

    /// Members outside of a set add `min(own, lack)`, members inside `[own - |sum|]^+` more.
    private void set(double sum, int first, int length, double weight) {
        double distance = Math.abs(sum);
        if (sum < 0) {
            sellerTally.upTo(distance, weight);
        } else if (sum > 0) {
            buyerTally.upTo(distance, weight);
        }
        if (distance < largest) {
            for (int k = first; k < first + length; k++) {
                inside[order[k]] += weight * Math.max(0, size[order[k]] - distance);
            }
        }
    }

    /// The complement has everybody inside but those of the run.
    private void complement(double sum, int first, int length, double weight) {
        double distance = Math.abs(sum);
        if (sum < 0) {
            sellerTally.full(weight);
            buyerTally.beyond(distance, weight);
        } else if (sum > 0) {
            buyerTally.full(weight);
            sellerTally.beyond(distance, weight);
        } else {
            sellerTally.full(weight);
            buyerTally.full(weight);
        }
        if (distance < largest) {
            for (int k = first; k < first + length; k++) {
                inside[order[k]] -= weight * Math.max(0, size[order[k]] - distance);
            }
        }
    }

    private void shuffle(SplittableRandom random) {
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            int other = k + random.nextInt(order.length - k);
            int drawn = order[other];
            order[other] = order[k];
            order[k] = drawn;
            sum += net[drawn];
            sums[k + 1] = sum;
        }
    }
}
