package org.openelecbay.solver.choice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the search: one choice taken besides those of its parent.
///
/// @param parent null for the whole search
/// @param choice that is taken; null for the whole search
/// @param first which way
/// @param distance how far the point of the parent was from that way
/// @param bound nothing in this part costs less
/// @param cuts of the plans found in this part, those of its parents not among them
record ChoiceNode(
        @Nullable ChoiceNode parent,
        @Nullable Choice choice,
        boolean first,
        double distance,
        double bound,
        int number,
        List<Plans.Cut> cuts)
        implements Comparable<ChoiceNode> {

    static ChoiceNode all() {
        return new ChoiceNode(null, null, true, 0, Double.NEGATIVE_INFINITY, 0, new ArrayList<>());
    }

    ChoiceNode child(Choice choice, boolean first, double distance, double bound, int number) {
        return new ChoiceNode(this, choice, first, distance, bound, number, new ArrayList<>());
    }

    /// Takes all choices of this part; false when they leave nothing.
    boolean restrict(Bounds bounds) {
        for (ChoiceNode each = this; each.parent != null && each.choice != null; each = each.parent) {
            if (!bounds.take(each.choice, each.first)) {
                return false;
            }
        }
        return true;
    }

    void raise(Plans plans, double[] lowest) {
        for (ChoiceNode each = this; each != null; each = each.parent) {
            for (Plans.Cut cut : each.cuts) {
                plans.raise(lowest, cut);
            }
        }
    }

    @Override
    public int compareTo(ChoiceNode other) {
        int order = Double.compare(bound, other.bound);
        return order != 0 ? order : Integer.compare(other.number, number);
    }
}
