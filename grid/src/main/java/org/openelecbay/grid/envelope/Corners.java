package org.openelecbay.grid.envelope;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// The corners of a box that could break a limit: for every limit the one in which each connection presses on
/// it, and all corners where there are few connections. Patterns that several limits share are solved once.
/// Source: spec grid 5.
final class Corners {

    /// With this many connections or fewer all corners are solved.
    static final int ALL_UP_TO = 12;

    private static final int MOST_REFINEMENTS = 8;
    private static final double WITHIN = 1e-7;

    private final List<OperatingModel> models;
    private final List<LimitSet> limits = new ArrayList<>();
    private final Directions directions;
    private final int size;
    private final List<Set<BitSet>> patterns = new ArrayList<>();

    Corners(Box box) {
        EnvelopeRequest request = box.request;
        models = request.lowLoad() == request.highLoad()
                ? List.of(request.lowLoad())
                : List.of(request.lowLoad(), request.highLoad());
        directions = Box.directions(request, true);
        size = request.terminals().length;
        BitSet allExport = new BitSet();
        allExport.set(0, size);
        for (OperatingModel model : models) {
            limits.add(LimitSet.of(model, request.limits()));
            Set<BitSet> found = new LinkedHashSet<>(List.of(allExport, new BitSet()));
            patterns.add(found);
            int index = patterns.size() - 1;
            addPressing(index, box.solve(model, box.corner(flags(allExport))));
            addPressing(index, box.solve(model, box.corner(flags(new BitSet()))));
            if (size <= ALL_UP_TO) {
                for (long bits = 0; bits < 1L << size; bits++) {
                    found.add(BitSet.valueOf(new long[] {bits}));
                }
            }
        }
    }

    /// Adds for every limit the corner that presses on it most, by the derivatives at a state.
    private void addPressing(int index, OperatingPoint point) {
        if (!point.converged()) {
            return;
        }
        Sensitivities at = point.sensitivities();
        LimitSet all = limits.get(index);
        BitSet last = new BitSet();
        for (int limit = 0; limit < all.size(); limit++) {
            if (all.opposesPrevious(limit)) {
                BitSet opposite = (BitSet) last.clone();
                opposite.flip(0, size);
                patterns.get(index).add(opposite);
            } else {
                last = pressing(all, limit, at);
                patterns.get(index).add(last);
            }
        }
    }

    private BitSet pressing(LimitSet all, int limit, Sensitivities at) {
        BitSet exports = new BitSet(size);
        for (int k = 0; k < size; k++) {
            if (directions.slope(all, limit, at, k) > 0) {
                exports.set(k);
            }
        }
        return exports;
    }

    private boolean[] flags(BitSet exports) {
        boolean[] flags = new boolean[size];
        for (int k = 0; k < size; k++) {
            flags[k] = exports.get(k);
        }
        return flags;
    }

    /// How many corners there are.
    int count() {
        return patterns.stream().mapToInt(Set::size).sum();
    }

    /// The largest factor on all limits at which every corner is clean.
    double cleanFactor(Box box) {
        double factor = 1;
        for (int index = 0; index < models.size(); index++) {
            for (int round = 0; round < MOST_REFINEMENTS; round++) {
                factor = cleanFactor(index, box, factor);
                if (!refine(index, box.shrunk(factor))) {
                    break;
                }
            }
        }
        return factor;
    }

    /// Shrinks for the worst corner alone, looks at all again, and so on until none breaks a limit.
    private double cleanFactor(int index, Box box, double upTo) {
        double factor = upTo;
        BitSet worst = worst(index, box.shrunk(factor));
        while (excess(index, box.shrunk(factor), worst) > 0) {
            double held = 0;
            double above = factor;
            while (above - held > WITHIN * factor) {
                double middle = (held + above) / 2;
                if (excess(index, box.shrunk(middle), worst) <= 0) {
                    held = middle;
                } else {
                    above = middle;
                }
            }
            factor = held;
            worst = worst(index, box.shrunk(factor));
        }
        return factor;
    }

    private double excess(int index, Box box, BitSet corner) {
        return limits.get(index).worst(box.solve(models.get(index), box.corner(flags(corner))));
    }

    /// The corner nearest to a limit or furthest beyond it.
    private BitSet worst(int index, Box box) {
        BitSet worst = new BitSet();
        double most = Double.NEGATIVE_INFINITY;
        for (BitSet each : patterns.get(index)) {
            double excess = excess(index, box, each);
            if (excess > most) {
                most = excess;
                worst = each;
            }
        }
        return worst;
    }

    /// Takes derivatives anew at the corner nearest to a limit; true when that gave corners not known before.
    private boolean refine(int index, Box box) {
        if (size <= ALL_UP_TO) {
            return false;
        }
        int before = patterns.get(index).size();
        addPressing(index, box.solve(models.get(index), box.corner(flags(worst(index, box)))));
        return patterns.get(index).size() > before;
    }
}
