package org.openelecbay.home.agent;

import java.util.Arrays;
import org.openelecbay.home.equipment.Storage;

/// The cost of everything from some step on as a function of what a battery holds before it: convex, in pieces, known
/// up to a constant by its slopes. A slope is minus the worth of one more kWh.
///
/// One step earlier it is the infimal convolution with the cost of that step, which for convex functions in pieces
/// merges the pieces by slope (R. T. Rockafellar, Convex Analysis, 1970, section 16). That makes the dynamic program of
/// a single battery exact, without a grid of contents and without a solver.
final class ContentWorth {

    private static final double TIE = 1e-9;
    private static final double NOTHING = 1e-12;

    private final double lowest;
    private final double[] width;
    private final double[] slope;

    private ContentWorth(double lowest, double[] width, double[] slope) {
        this.lowest = lowest;
        this.width = width;
        this.slope = slope;
    }

    /// After the last step.
    ///
    /// @param perKwh what one kWh is worth then
    static ContentWorth atEnd(Storage battery, double perKwh) {
        return new ContentWorth(
                battery.lowestKwh(), new double[] {battery.highestKwh() - battery.lowestKwh()}, new double[] {-perKwh});
    }

    /// One step earlier.
    ContentWorth before(Stage stage) {
        int pieces = width.length + stage.width().length;
        double[] wide = new double[pieces];
        double[] steep = new double[pieces];
        int own = 0;
        int other = stage.width().length - 1;
        for (int k = 0; k < pieces; k++) {
            boolean mine = other < 0 || (own < width.length && slope[own] <= -stage.slope()[other]);
            wide[k] = mine ? width[own] : stage.width()[other];
            steep[k] = mine ? slope[own++] : -stage.slope()[other--];
        }
        double stageWidth = 0;
        for (double each : stage.width()) {
            stageWidth += each;
        }
        return cut(lowest - stage.from() - stageWidth, wide, steep);
    }

    /// The part between the lowest and the highest content.
    private ContentWorth cut(double from, double[] wide, double[] steep) {
        double to = lowest;
        for (double each : width) {
            to += each;
        }
        double[] keptWidth = new double[wide.length];
        double[] keptSlope = new double[wide.length];
        int kept = 0;
        double at = from;
        for (int k = 0; k < wide.length; k++) {
            double begin = Math.max(at, lowest);
            at += wide[k];
            double end = Math.min(at, to);
            if (end - begin > NOTHING) {
                boolean same = kept > 0 && steep[k] - keptSlope[kept - 1] < NOTHING;
                kept -= same ? 1 : 0;
                keptWidth[kept] = end - begin + (same ? keptWidth[kept] : 0);
                keptSlope[kept] = same ? keptSlope[kept] : steep[k];
                kept++;
            }
        }
        return new ContentWorth(lowest, Arrays.copyOf(keptWidth, kept), Arrays.copyOf(keptSlope, kept));
    }

    /// The content after a step that makes that step and everything after it cheapest; among equals the highest.
    double best(Stage stage, double content) {
        double at = Math.max(lowest, content + stage.from());
        int own = 0;
        double ownEnd = lowest;
        int other = 0;
        double otherEnd = content + stage.from();
        while (true) {
            while (own < width.length && ownEnd + width[own] <= at + NOTHING) {
                ownEnd += width[own++];
            }
            while (other < stage.width().length && otherEnd + stage.width()[other] <= at + NOTHING) {
                otherEnd += stage.width()[other++];
            }
            if (own == width.length || other == stage.width().length || slope[own] + stage.slope()[other] > TIE) {
                return at;
            }
            at = Math.min(ownEnd + width[own], otherEnd + stage.width()[other]);
        }
    }

    int pieces() {
        return width.length;
    }

    /// The content at which a piece begins.
    double begin(int piece) {
        double at = lowest;
        for (int k = 0; k < piece; k++) {
            at += width[k];
        }
        return at;
    }

    double width(int piece) {
        return width[piece];
    }

    /// What one more kWh is worth in a piece.
    double worth(int piece) {
        return -slope[piece];
    }
}
