package org.openelecbay.home.study.bilinear;

import org.openelecbay.solver.draft.ProgramDraft;

/// The convex envelope of a product `w = x y` over a box: two planes below it and two above.
///
/// `w >= xL y + yL x - xL yL`, `w >= xU y + yU x - xU yU`, `w <= xU y + yL x - xU yL`, `w <= xL y + yU x - xL
/// yU`. Source: McCormick, Math. Program. 10 (1976) 147; spec scheduling 10.2.
///
/// @param xLowest finite, as all bounds are
/// @param xHighest not below `xLowest`
/// @param yLowest least of the other factor
/// @param yHighest not below `yLowest`
public record McCormick(double xLowest, double xHighest, double yLowest, double yHighest) {

    public McCormick {
        boolean inOrder = xLowest <= xHighest && yLowest <= yHighest;
        if (!inOrder || !Double.isFinite(xHighest - xLowest) || !Double.isFinite(yHighest - yLowest)) {
            throw new IllegalArgumentException("A product of factors from " + xLowest + " to " + xHighest + " and from "
                    + yLowest + " to " + yHighest + " has no envelope. Bounds are finite and in order.");
        }
    }

    /// The least that the envelope allows for the product at a point.
    public double lower(double x, double y) {
        return Math.max(
                xLowest * y + yLowest * x - xLowest * yLowest, xHighest * y + yHighest * x - xHighest * yHighest);
    }

    /// The most that the envelope allows for the product at a point.
    public double upper(double x, double y) {
        return Math.min(
                xHighest * y + yLowest * x - xHighest * yLowest, xLowest * y + yHighest * x - xLowest * yHighest);
    }

    /// The most by which either side of the envelope is away from the product: `(xU - xL) (yU - yL) / 4`.
    public double gapBound() {
        return (xHighest - xLowest) * (yHighest - yLowest) / 4;
    }

    /// Holds three variables of a program inside the envelope.
    public void hold(ProgramDraft draft, int x, int y, int product) {
        below(draft, x, y, product, xLowest, yLowest);
        below(draft, x, y, product, xHighest, yHighest);
        above(draft, x, y, product, xHighest, yLowest);
        above(draft, x, y, product, xLowest, yHighest);
    }

    private static void below(ProgramDraft draft, int x, int y, int product, double atX, double atY) {
        draft.atMost(atX * atY).plus(atX, y).plus(atY, x).plus(-1, product);
    }

    private static void above(ProgramDraft draft, int x, int y, int product, double atX, double atY) {
        draft.atMost(-atX * atY).plus(-atX, y).plus(-atY, x).plus(1, product);
    }
}
