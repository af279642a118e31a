package org.openelecbay.home.study.direct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.study.direct.CurrentSharing.Clipped;

/// Depth-first search over which converters are on.
final class SwitchSearch {

    private final List<CurrentSource> sources;
    private final double loadA;
    private final boolean[] on;
    private @Nullable SharedCurrent best;

    SwitchSearch(List<CurrentSource> sources, double loadA) {
        this.sources = sources;
        this.loadA = loadA;
        this.on = new boolean[sources.size()];
    }

    Optional<SharedCurrent> best() {
        best = null;
        branch(0);
        return Optional.ofNullable(best);
    }

    private void branch(int decided) {
        if (decided == on.length) {
            if (new Clipped(sources, on, loadA).canGive()) {
                keep(CurrentSharing.shared(sources, on, new Clipped(sources, on, loadA).currents(), loadA));
            }
            return;
        }
        double bound = bound(decided);
        if (best != null && bound >= best.lossW()) {
            return;
        }
        if (bound < Double.POSITIVE_INFINITY) {
            on[decided] = true;
            branch(decided + 1);
            on[decided] = false;
            branch(decided + 1);
        }
    }

    private void keep(SharedCurrent found) {
        if (best == null || found.lossW() < best.lossW()) {
            best = found;
        }
    }

    /// The loss if everything that is not decided were on for nothing and without a least current.
    private double bound(int decided) {
        List<CurrentSource> free = new ArrayList<>(sources);
        boolean[] could = on.clone();
        Arrays.fill(could, decided, on.length, true);
        for (int k = decided; k < on.length; k++) {
            CurrentSource each = sources.get(k);
            free.set(k, new CurrentSource(each.lineOhm(), 0, each.dropV(), each.converterOhm(), 0, each.highestA()));
        }
        Clipped relaxed = new Clipped(free, could, loadA);
        return relaxed.canGive()
                ? CurrentSharing.shared(free, could, relaxed.currents(), loadA).lossW()
                : Double.POSITIVE_INFINITY;
    }
}
