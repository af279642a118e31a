package org.openelecbay.cli.chart;

import java.util.Locale;
import java.util.stream.DoubleStream;

/// An axis with round ticks.
///
/// @param low the lowest tick
/// @param high the highest tick
/// @param spacing of ticks: 1, 2 or 5 times a power of ten
public record Axis(double low, double high, double spacing) {

    private static final int TICKS = 4;
    private static final double TINY = 1e-9;

    /// An axis with about four ticks that holds two values and what lies between them.
    public static Axis over(double low, double high) {
        double raw = (high - low > TINY ? high - low : 1) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double spacing = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
        double below = Math.floor(low / spacing + TINY) * spacing;
        double above = Math.ceil(high / spacing - TINY) * spacing;
        return new Axis(below, above > below ? above : below + spacing, spacing);
    }

    /// From the lowest to the highest.
    public double[] ticks() {
        return DoubleStream.iterate(low, at -> at <= high + spacing / 2, at -> at + spacing)
                .toArray();
    }

    /// A tick with as many decimals as the spacing needs.
    public String label(double tick) {
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(spacing) - TINY));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", tick);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }

    /// Where a value lies between the lowest tick, 0, and the highest, 1.
    public double share(double value) {
        return (value - low) / (high - low);
    }
}
