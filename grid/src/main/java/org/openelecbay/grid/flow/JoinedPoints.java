package org.openelecbay.grid.flow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntPredicate;
import org.openelecbay.grid.phasor.Complex;

/// Points that branches without impedance join into trees, and the currents in these branches.
///
/// The current in one is what the points beyond it draw. A branch that closes a loop of such branches is none of them:
/// its current is undetermined.
public final class JoinedPoints {

    private final int[] from;
    private final int[] to;
    private final int points;
    private final IntPredicate isSource;

    /// @param points how many points there are
    /// @param from point at one end of each joining branch
    /// @param to point at its other end
    /// @param isSource points at which a source may give any current; one a tree at most
    public JoinedPoints(int points, int[] from, int[] to, IntPredicate isSource) {
        this.points = points;
        this.from = from.clone();
        this.to = to.clone();
        this.isSource = isSource;
    }

    /// Current of every joining branch from its `from` to its `to`.
    ///
    /// @param drawn current that leaves each point through everything else
    public Complex[] currents(Complex[] drawn) {
        Complex[] beyond = drawn.clone();
        int[] degree = new int[points];
        int[] sumOfBranches = new int[points];
        for (int branch = 0; branch < from.length; branch++) {
            for (int point : new int[] {from[branch], to[branch]}) {
                degree[point]++;
                sumOfBranches[point] ^= branch;
            }
        }
        Complex[] current = new Complex[from.length];
        Arrays.fill(current, Complex.ZERO);
        Deque<Integer> leaves = new ArrayDeque<>();
        for (int point = 0; point < points; point++) {
            if (isLeaf(point, degree)) {
                leaves.add(point);
            }
        }
        while (!leaves.isEmpty()) {
            int leaf = leaves.remove();
            if (degree[leaf] == 1) {
                int branch = sumOfBranches[leaf];
                int other = from[branch] == leaf ? to[branch] : from[branch];
                current[branch] = beyond[leaf].times(to[branch] == leaf ? 1 : -1);
                beyond[other] = beyond[other].plus(beyond[leaf]);
                degree[leaf]--;
                degree[other]--;
                sumOfBranches[other] ^= branch;
                if (isLeaf(other, degree)) {
                    leaves.add(other);
                }
            }
        }
        return current;
    }

    private boolean isLeaf(int point, int[] degree) {
        return degree[point] == 1 && !isSource.test(point);
    }
}
