package org.openelecbay.market.coalition.slot;

import java.util.Arrays;

/// Sums of functions of a member's size over one side, all members at once: each is `a + b * size` with one kink, so an
/// entry at the kink in the list sorted by size is enough.
final class SideTally {

    private final double[] sizes;
    private final double[] shares;
    private final double[] constants;
    private double full;

    /// @param sizes rising
    SideTally(double[] sizes) {
        this.sizes = sizes;
        this.shares = new double[sizes.length];
        this.constants = new double[sizes.length];
    }

    void clear() {
        full = 0;
        Arrays.fill(shares, 0);
        Arrays.fill(constants, 0);
    }

    /// Adds its whole size for everybody.
    void full(double weight) {
        full += weight;
    }

    /// Adds `min(size, most)`.
    void upTo(double most, double weight) {
        full += weight;
        int place = above(most);
        if (place < sizes.length) {
            shares[place] -= weight;
            constants[place] += weight * most;
        }
    }

    /// Adds `[size - least]^+`.
    void beyond(double least, double weight) {
        int place = above(least);
        if (place < sizes.length) {
            shares[place] += weight;
            constants[place] -= weight * least;
        }
    }

    /// Sets the sums of this side from a place on.
    void setIn(double[] values, int from) {
        double share = full;
        double constant = 0;
        for (int place = 0; place < sizes.length; place++) {
            share += shares[place];
            constant += constants[place];
            values[from + place] = share * sizes[place] + constant;
        }
    }

    /// The first place with a size above this one.
    private int above(double size) {
        if (sizes.length == 0 || sizes[sizes.length - 1] <= size) {
            return sizes.length;
        }
        int low = 0;
        int high = sizes.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sizes[middle] > size) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
