package org.openelecbay.grid.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The column of signs beside a drawing.
///
/// @param colours those of the buses
/// @param left where it begins
/// @param top where it begins
/// @param widest width of the widest line
/// @param thinnest width of the thinnest line
record LegendDrawing(ColourScale colours, int left, int top, double widest, double thinnest) {

    private static final int BAR = 260;
    private static final int STEPS = 65;
    private static final int TICKS = 5;

    List<String> lines(Legend legend, boolean hasOver) {
        List<String> lines = new ArrayList<>();
        lines.add(text(0, -16, legend.quantity()));
        double step = (double) BAR / STEPS;
        for (int k = 0; k < STEPS; k++) {
            double value = colours.high() - (k + 0.5) / STEPS * (colours.high() - colours.low());
            lines.add(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"22\" height=\"%.1f\" fill=\"%s\"/>",
                    left,
                    top + k * step,
                    step + 0.5,
                    colours.colour(value)));
        }
        for (int k = 0; k <= TICKS; k++) {
            double value = colours.high() - (double) k / TICKS * (colours.high() - colours.low());
            lines.add(text(32, BAR * k / TICKS + 5, shown(value)));
        }
        lines.add(text(0, BAR + 50, "line width"));
        lines.add(sample(BAR + 72, widest, legend.width(), "#21918c", ""));
        lines.add(sample(BAR + 98, thinnest, "nothing", "#21918c", ""));
        lines.add(sample(BAR + 124, thinnest, "open", "#999999", " stroke-dasharray=\"5 4\""));
        if (hasOver) {
            lines.add(sample(BAR + 150, widest + 4, "", "#000000", ""));
            lines.add(sample(BAR + 150, widest, "above its rating", "#21918c", ""));
        }
        return lines;
    }

    /// Enough digits to tell the ticks apart.
    private String shown(double value) {
        int decimals = Math.clamp((int) Math.ceil(1 - Math.log10((colours.high() - colours.low()) / TICKS)), 0, 9);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private String sample(int y, double width, String words, String colour, String more) {
        return String.format(
                        Locale.ROOT,
                        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                        left,
                        top + y,
                        left + 42,
                        top + y,
                        colour,
                        width,
                        more)
                + text(54, y + 5, words);
    }

    private String text(int x, int y, String words) {
        return "<text x=\"" + (left + x) + "\" y=\"" + (top + y) + "\">" + FeederDrawing.escaped(words) + "</text>";
    }
}
