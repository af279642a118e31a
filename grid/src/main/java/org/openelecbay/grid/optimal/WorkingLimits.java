package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which limits take part in the program: those near their bound, and those that a step broke.
///
/// A feeder has thousands of limits, of which a handful ever matter.
final class WorkingLimits {

    private static final double NEAR = 0.02;

    private final List<SortedSet<Integer>> byInterval = new ArrayList<>();

    WorkingLimits(int intervals) {
        for (int interval = 0; interval < intervals; interval++) {
            byInterval.add(new TreeSet<>());
        }
    }

    SortedSet<Integer> of(int interval) {
        return byInterval.get(interval);
    }

    void addNear(HorizonState state) {
        addAbove(state, -NEAR);
    }

    /// True when a limit was broken that did not take part; now it does.
    boolean addBroken(HorizonState state) {
        return addAbove(state, 0);
    }

    private boolean addAbove(HorizonState state, double excess) {
        boolean added = false;
        for (int interval = 0; interval < byInterval.size(); interval++) {
            StageState stage = state.stages().get(interval);
            for (int limit = 0; limit < stage.stage().limits().size(); limit++) {
                if (stage.excess(limit) > excess) {
                    added |= byInterval.get(interval).add(limit);
                }
            }
        }
        return added;
    }
}
