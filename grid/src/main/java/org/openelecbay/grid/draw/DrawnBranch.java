package org.openelecbay.grid.draw;

/// A line, transformer or switch of a drawing.
///
/// @param from id of the bus at one end
/// @param to id of the bus at the other end
/// @param width from 0 for the thinnest to 1 for the widest
/// @param over true when it carries more than it may
/// @param open true for an open switch or a tie out of service
/// @param note what a pointer on it shows
public record DrawnBranch(String from, String to, double width, boolean over, boolean open, String note) {

    public DrawnBranch {
        if (!(width >= 0 && width <= 1)) {
            throw new IllegalArgumentException(
                    "Branch " + from + "-" + to + " has a width of " + width + "; it lies between 0 and 1.");
        }
    }
}
