package org.openelecbay.cli.chart;

import java.util.Locale;

/// Words and lengths as they stand in an SVG document.
public final class SvgText {

    private SvgText() {}

    /// Words with the signs of the markup replaced.
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A length to a tenth of a pixel.
    public static String tenths(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
