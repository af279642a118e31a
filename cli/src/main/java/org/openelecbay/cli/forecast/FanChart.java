package org.openelecbay.cli.forecast;

import static org.openelecbay.cli.chart.SvgText.escaped;
import static org.openelecbay.cli.chart.SvgText.tenths;

import java.util.Locale;
import org.openelecbay.cli.chart.Axis;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.simulation.forecast.ForecastSubject;

/// A fan chart as SVG: the last days as a line, then the median in bands of 50, 80 and 90 %.
public final class FanChart {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int TOP = 30;
    private static final int BOTTOM = 40;
    private static final double[] SHARES = {0.9, 0.8, 0.5};
    private static final String[] COLOURS = {"#d6e6f4", "#abcfe6", "#6aaed6"};
    private static final int DAYS_BEFORE = 3;

    private final ForecastSubject subject;
    private final QuantileForecast forecast;
    private final double[] values;
    private final int first;
    private final int last;
    private final Axis axis;

    private FanChart(ForecastSubject subject, QuantileForecast forecast) {
        this.subject = subject;
        this.forecast = forecast;
        this.values = subject.values();
        this.first = Math.max(0, values.length - DAYS_BEFORE * subject.clock().stepsPerDay());
        this.last = values.length + forecast.steps();
        double low = 0;
        double high = 0;
        for (int k = first; k < values.length; k++) {
            low = Math.min(low, values[k]);
            high = Math.max(high, values[k]);
        }
        for (int step = 0; step < forecast.steps(); step++) {
            low = Math.min(low, forecast.lower(step, SHARES[0]));
            high = Math.max(high, forecast.upper(step, SHARES[0]));
        }
        this.axis = Axis.over(low, high);
    }

    /// The drawing of one series and its forecast.
    public static String svg(ForecastSubject subject, QuantileForecast forecast) {
        return new FanChart(subject, forecast).drawn();
    }

    private String drawn() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                .formatted(WIDTH, HEIGHT));
        svg.append(" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        svg.append("<text x=\"%d\" y=\"18\">%s: forecast with intervals of 50, 80 and 90 %%</text>\n"
                .formatted(LEFT, escaped(subject.name())));
        grid(svg);
        for (int k = 0; k < SHARES.length; k++) {
            band(svg, SHARES[k], COLOURS[k]);
        }
        line(svg, history(), "#444444");
        line(svg, medians(), "#08519c");
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (double value : axis.ticks()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#e5e5e5\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n",
                    LEFT,
                    y(value),
                    WIDTH - 10,
                    LEFT - 6,
                    y(value) + 4,
                    axis.label(value)));
        }
        int spacing = Math.max(1, subject.clock().stepsPerDay() / 2);
        for (int step = first; step < last; step++) {
            if (subject.clock().slotOfDay(step) % spacing == 0) {
                String local = subject.clock().local(step).toLocalDateTime().toString();
                svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"10\">%s</text>\n",
                        x(step),
                        HEIGHT - BOTTOM + 18,
                        local.substring(5).replace('T', ' ')));
            }
        }
    }

    private void band(StringBuilder svg, double share, String colour) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step < forecast.steps(); step++) {
            path.append(point(values.length + step, forecast.upper(step, share)));
        }
        for (int step = forecast.steps() - 1; step >= 0; step--) {
            path.append(point(values.length + step, forecast.lower(step, share)));
        }
        svg.append("<polygon points=\"%s\" fill=\"%s\"/>\n"
                .formatted(path.toString().strip(), colour));
    }

    private String history() {
        StringBuilder path = new StringBuilder();
        for (int step = first; step < values.length; step++) {
            path.append(point(step, values[step]));
        }
        return path.toString().strip();
    }

    private String medians() {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step < forecast.steps(); step++) {
            path.append(point(values.length + step, forecast.median(step)));
        }
        return path.toString().strip();
    }

    private static void line(StringBuilder svg, String points, String colour) {
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>\n"
                .formatted(points, colour));
    }

    private String point(int step, double value) {
        return tenths(x(step)) + "," + tenths(y(value)) + " ";
    }

    private double x(int step) {
        return LEFT + (WIDTH - 10.0 - LEFT) * (step - first) / Math.max(1, last - 1 - first);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * axis.share(value);
    }
}
