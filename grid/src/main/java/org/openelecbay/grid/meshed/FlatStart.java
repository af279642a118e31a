package org.openelecbay.grid.meshed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.grid.balanced.BalancedSource;

/// Where Newton starts: each bus at the voltage of the nearest source, turned and stepped by the taps in between.
final class FlatStart {

    private FlatStart() {}

    /// Fills the voltages of all groups; angles in radians.
    static void of(BusGroups groups, BranchModel[] branches, double[] magnitude, double[] angle) {
        List<List<Integer>> atGroup = IntStream.range(0, groups.groups)
                .<List<Integer>>mapToObj(each -> new ArrayList<>())
                .toList();
        for (int branch = 0; branch < branches.length; branch++) {
            if (groups.network.branches().get(branch).inService()) {
                atGroup.get(groups.group[groups.from[branch]]).add(branch);
                atGroup.get(groups.group[groups.to[branch]]).add(branch);
            }
        }
        Deque<Integer> open = new ArrayDeque<>();
        for (int each = 0; each < groups.groups; each++) {
            if (groups.source[each] >= 0) {
                BalancedSource source = groups.network.sources().get(groups.source[each]);
                magnitude[each] = source.voltagePu();
                angle[each] = Math.toRadians(source.angleDegrees());
                open.add(each);
            }
        }
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int branch : atGroup.get(at)) {
                int from = groups.group[groups.from[branch]];
                int other = from == at ? groups.group[groups.to[branch]] : from;
                if (magnitude[other] == 0) {
                    int sign = from == at ? 1 : -1;
                    double tap = branches[branch].tap().magnitude();
                    magnitude[other] = from == at ? magnitude[at] / tap : magnitude[at] * tap;
                    angle[other] = angle[at]
                            - sign * Math.toRadians(branches[branch].tap().angleDegrees());
                    open.add(other);
                }
            }
        }
    }
}
