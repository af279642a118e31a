package org.openelecbay.grid.draw;

import java.util.Locale;

/// Colours between a low and a high value that people with any colour vision tell apart and that grow lighter
/// throughout, so that they stay in order in grey too: the map viridis.
///
/// Source: Smith and van der Walt, viridis (CC0).
///
/// @param low value of the darkest colour
/// @param high value of the lightest colour
public record ColourScale(double low, double high) {

    private static final int[] VIRIDIS = {
        0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725
    };

    public ColourScale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "A colour scale runs from a low to a high value, not from " + low + " to " + high + ".");
        }
    }

    /// The scale over some values, at least `narrowest` wide; NaN counts for nothing.
    public static ColourScale over(double[] values, double narrowest) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return new ColourScale(0, 1);
        }
        double missing = Math.max(0, narrowest - (high - low)) / 2;
        return new ColourScale(low - missing, high + missing);
    }

    /// The colour of a value as `#rrggbb`; beyond the ends that of the end, grey for NaN.
    public String colour(double value) {
        if (Double.isNaN(value)) {
            return "#999999";
        }
        double place = Math.clamp((value - low) / (high - low), 0, 1) * (VIRIDIS.length - 1);
        int below = Math.min((int) place, VIRIDIS.length - 2);
        double share = place - below;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = VIRIDIS[below] >> shift & 0xff;
            int to = VIRIDIS[below + 1] >> shift & 0xff;
            colour = colour << 8 | (int) Math.round(from + share * (to - from));
        }
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
