package org.openelecbay.home.chance.scenario;

import java.util.Arrays;
import java.util.BitSet;

/// Keeps the scenarios that leave the smallest Kantorovich distance to all of them (spec scheduling 6.3):
/// greedily backward or forward, or by trying every choice.
///
/// Equal costs, up to rounding, are decided for the lowest position. Source: H. Heitsch and W. Romisch,
/// "Scenario reduction algorithms in stochastic programming", Comput. Optim. Appl. 24 (2003) 187-206,
/// algorithms 2.2 (simultaneous backward) and 2.4 (fast forward).
public final class ScenarioReduction {

    /// Backward and forward compare every pair again and again; more would take minutes.
    public static final int MOST = 2_000;

    private static final long MOST_CHOICES = 2_000_000;
    private static final double ROUNDING = 1e-12;

    private final double[] probability;
    private final double[][] distance;
    private final double tie;

    private ScenarioReduction(Scenarios scenarios, int keep) {
        int count = scenarios.count();
        if (keep < 1 || keep > count) {
            throw new IllegalArgumentException("Of " + count + " scenarios " + keep
                    + " cannot be kept. Keep at least one and no more than there are.");
        }
        if (count > MOST) {
            throw new IllegalArgumentException("To reduce " + count + " scenarios takes too long; " + MOST
                    + " are the most. Draw fewer, or reduce them in parts.");
        }
        probability = scenarios.probabilities();
        distance = new double[count][count];
        double largest = 0;
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                distance[one][other] = scenarios.distance(one, other);
                distance[other][one] = distance[one][other];
                largest = Math.max(largest, distance[one][other]);
            }
        }
        tie = ROUNDING * largest;
    }

    /// Removes one scenario after the other, each time the one whose removal costs least.
    public static Reduction backward(Scenarios scenarios, int keep) {
        return new ScenarioReduction(scenarios, keep).removed(keep);
    }

    /// Selects one scenario after the other, each time the one that leaves the smallest cost.
    public static Reduction forward(Scenarios scenarios, int keep) {
        return new ScenarioReduction(scenarios, keep).selected(keep);
    }

    /// The best choice of all, for few scenarios; of equal ones the lexicographically first.
    ///
    /// @throws IllegalArgumentException when there are more than two million choices
    public static Reduction optimal(Scenarios scenarios, int keep) {
        return new ScenarioReduction(scenarios, keep).enumerated(keep);
    }

    private Reduction removed(int keep) {
        int count = probability.length;
        BitSet kept = new BitSet(count);
        kept.set(0, count);
        int[] order = new int[count - keep];
        for (int step = 0; step < order.length; step++) {
            order[step] = cheapestToRemove(kept);
            kept.clear(order[step]);
        }
        return reduction(order, kept.stream().toArray());
    }

    private int cheapestToRemove(BitSet kept) {
        int count = probability.length;
        double[] extra = new double[count];
        for (int each = 0; each < count; each++) {
            int first = -1;
            double nearest = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            for (int other = kept.nextSetBit(0); other >= 0; other = kept.nextSetBit(other + 1)) {
                double away = distance[each][other];
                if (away < nearest) {
                    second = nearest;
                    nearest = away;
                    first = other;
                } else if (away < second) {
                    second = away;
                }
            }
            // What this scenario costs more when its nearest kept one, which may be itself, goes.
            extra[first] += probability[each] * (second - nearest);
        }
        int best = -1;
        for (int each = kept.nextSetBit(0); each >= 0; each = kept.nextSetBit(each + 1)) {
            if (best < 0 || extra[each] < extra[best] - tie) {
                best = each;
            }
        }
        return best;
    }

    private Reduction selected(int keep) {
        int count = probability.length;
        double[] nearest = new double[count];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        BitSet kept = new BitSet(count);
        int[] order = new int[keep];
        for (int step = 0; step < keep; step++) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int candidate = kept.nextClearBit(0);
                    candidate < count;
                    candidate = kept.nextClearBit(candidate + 1)) {
                double cost = 0;
                for (int each = 0; each < count; each++) {
                    cost += probability[each] * Math.min(nearest[each], distance[each][candidate]);
                }
                if (best < 0 || cost < least - tie) {
                    least = cost;
                    best = candidate;
                }
            }
            order[step] = best;
            kept.set(best);
            for (int each = 0; each < count; each++) {
                nearest[each] = Math.min(nearest[each], distance[each][best]);
            }
        }
        return reduction(order, kept.stream().toArray());
    }

    private Reduction enumerated(int keep) {
        int count = probability.length;
        requireFew(count, keep);
        int[] choice = new int[keep];
        Arrays.setAll(choice, k -> k);
        int[] best = choice.clone();
        double least = cost(choice);
        while (next(choice, count)) {
            double cost = cost(choice);
            if (cost < least - tie) {
                least = cost;
                best = choice.clone();
            }
        }
        return reduction(best.clone(), best);
    }

    private static void requireFew(int count, int keep) {
        if (!isEnumerable(count, keep)) {
            throw new IllegalArgumentException("There are " + choices(count, keep) + " ways to keep " + keep + " of "
                    + count + " scenarios, more than " + MOST_CHOICES
                    + " to try. Reduce backward or forward instead.");
        }
    }

    /// Whether [#optimal] tries so many choices.
    public static boolean isEnumerable(int count, int keep) {
        return choices(count, keep) <= MOST_CHOICES;
    }

    private static double choices(int count, int keep) {
        double choices = 1;
        for (int k = 1; k <= Math.min(keep, count - keep); k++) {
            choices = choices * (count - k + 1) / k;
        }
        return choices;
    }

    /// The next combination in lexicographic order.
    private static boolean next(int[] choice, int count) {
        int at = choice.length - 1;
        while (at >= 0 && choice[at] == count - choice.length + at) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        choice[at]++;
        for (int k = at + 1; k < choice.length; k++) {
            choice[k] = choice[k - 1] + 1;
        }
        return true;
    }

    private double cost(int[] kept) {
        double cost = 0;
        for (int each = 0; each < probability.length; each++) {
            cost += probability[each] * distance[each][kept[nearestOf(each, kept)]];
        }
        return cost;
    }

    private Reduction reduction(int[] order, int[] kept) {
        double[] given = new double[kept.length];
        for (int each = 0; each < probability.length; each++) {
            given[nearestOf(each, kept)] += probability[each];
        }
        return new Reduction(order, kept, given, cost(kept));
    }

    private int nearestOf(int each, int[] kept) {
        int own = Arrays.binarySearch(kept, each);
        if (own >= 0) {
            return own;
        }
        int best = 0;
        for (int k = 1; k < kept.length; k++) {
            if (distance[each][kept[k]] < distance[each][kept[best]] - tie) {
                best = k;
            }
        }
        return best;
    }
}
