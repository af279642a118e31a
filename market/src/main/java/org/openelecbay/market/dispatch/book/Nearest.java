package org.openelecbay.market.dispatch.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// The nearest few of many. Equally near ones are chosen by a hash of both ranks, so that in a community without
/// distances everybody has other partners and energy can find its way.
final class Nearest {

    private static final Comparator<Candidate> NEARER = Comparator.comparingDouble(Candidate::distance)
            .thenComparingLong(Candidate::hash)
            .thenComparingInt(Candidate::rank);

    private final PriorityQueue<Candidate> farthestFirst = new PriorityQueue<>(NEARER.reversed());
    private final int most;

    Nearest(int most) {
        this.most = most;
    }

    private record Candidate(double distance, long hash, int rank) {}

    /// Considers one candidate.
    ///
    /// @param seed of the one who chooses
    void consider(double distance, int seed, int rank) {
        Candidate candidate = new Candidate(distance, mixed(seed, rank), rank);
        if (farthestFirst.size() < most) {
            farthestFirst.add(candidate);
        } else if (NEARER.compare(candidate, farthestFirst.element()) < 0) {
            farthestFirst.remove();
            farthestFirst.add(candidate);
        }
    }

    /// The chosen ranks, ascending; forgets them.
    int[] take() {
        int[] ranks = farthestFirst.stream().mapToInt(Candidate::rank).toArray();
        farthestFirst.clear();
        Arrays.sort(ranks);
        return ranks;
    }

    /// The finaliser of a splittable generator.
    private static long mixed(int one, int other) {
        long bits = ((long) one << 32 | other) * 0x9e3779b97f4a7c15L;
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
