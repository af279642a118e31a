package org.openelecbay.solver.integer;

import org.jspecify.annotations.Nullable;

/// A part of what is searched: that of its parent, with one variable drawn in.
///
/// @param parent what it is a part of; the root has none and draws in nothing
/// @param variable which is drawn in
/// @param least it may be
/// @param most it may be
/// @param up whether from below
/// @param distance how far that is from where the parent's relaxation had it
/// @param bound no point in it is below
/// @param number in order of creation, for ties
record Node(
        @Nullable Node parent,
        int variable,
        double least,
        double most,
        boolean up,
        double distance,
        double bound,
        int number)
        implements Comparable<Node> {

    static Node root() {
        return new Node(null, -1, 0, 0, false, 0, Double.NEGATIVE_INFINITY, 0);
    }

    /// Draws in everything from the root down to here; false when nothing is left.
    boolean restrict(WholeBounds bounds) {
        for (Node each = this; each.parent != null; each = each.parent) {
            if (!bounds.restrict(each.variable, each.least, each.most)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Node other) {
        int byBound = Double.compare(bound, other.bound);
        return byBound != 0 ? byBound : Integer.compare(other.number, number);
    }
}
