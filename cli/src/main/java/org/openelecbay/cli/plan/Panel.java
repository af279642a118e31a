package org.openelecbay.cli.plan;

import static org.openelecbay.cli.chart.SvgText.escaped;
import static org.openelecbay.cli.chart.SvgText.tenths;

import org.openelecbay.cli.chart.Axis;

/// One diagram over the hours of a plan with its axes and its key.
final class Panel {

    static final int WIDTH = 1_060;
    static final int STEP = 250;

    private static final int LEFT = 70;
    private static final int RIGHT = 860;
    private static final int TALL = 180;

    private final PlannedHome planned;
    private final int top;
    private final Axis axis;
    private final StringBuilder text = new StringBuilder();
    private int keys;

    Panel(PlannedHome planned, int row, String title, String unit, double low, double high) {
        this.planned = planned;
        top = 70 + row * STEP;
        axis = Axis.over(low, high);
        add("<text x=\"" + LEFT + "\" y=\"" + (top - 10) + "\">" + escaped(title) + " (" + escaped(unit) + ")</text>");
        for (double at : axis.ticks()) {
            add("<path d=\"M" + LEFT + " " + y(at) + "H" + RIGHT + "\" stroke=\"#dddddd\"/>");
            add("<text x=\"" + (LEFT - 8) + "\" y=\"" + y(at) + "\" dy=\"4\" text-anchor=\"end\">" + axis.label(at)
                    + "</text>");
        }
        hours();
    }

    private void hours() {
        int count = planned.count();
        int every = Math.max(1, Math.ceilDiv(count, 12));
        for (int step = 0; step <= count; step += every) {
            String local = planned.local(step);
            add("<path d=\"M" + x(step) + " " + top + "V" + (top + TALL) + "\" stroke=\"#eeeeee\"/>");
            add("<text x=\"" + x(step) + "\" y=\"" + (top + TALL + 18) + "\" text-anchor=\"middle\">"
                    + local.substring(11) + "</text>");
        }
    }

    void bar(int step, double from, double to, String colour, boolean hatched) {
        String box = "<rect x=\"" + x(step) + "\" y=\"" + y(Math.max(from, to)) + "\" width=\""
                + tenths((double) (RIGHT - LEFT) / planned.count()) + "\" height=\""
                + tenths((axis.share(Math.max(from, to)) - axis.share(Math.min(from, to))) * TALL) + "\" fill=\"";
        add(box + colour + "\"/>");
        if (hatched) {
            add(box + "url(#hatch)\"/>");
        }
    }

    /// A value for the whole of each step.
    void steps(double[] values, String colour, String dash) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step < values.length; step++) {
            path.append(step == 0 ? "M" : "L")
                    .append(x(step))
                    .append(' ')
                    .append(y(values[step]))
                    .append('H')
                    .append(x(step + 1));
        }
        line(path.toString(), colour, dash);
    }

    /// A value at the end of each step.
    void ends(double[] values, String colour, String dash) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step < values.length; step++) {
            path.append(step == 0 ? "M" : "L").append(x(step + 1)).append(' ').append(y(values[step]));
        }
        line(path.toString(), colour, dash);
    }

    private void line(String path, String colour, String dash) {
        add("<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"" + dashed(dash)
                + "/>");
    }

    private static String dashed(String dash) {
        return dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
    }

    void key(String name, String colour, boolean hatched) {
        int at = nextKey();
        String box = "<rect x=\"" + (RIGHT + 20) + "\" y=\"" + (at - 11) + "\" width=\"18\" height=\"12\" fill=\"";
        add(box + colour + "\"/>");
        if (hatched) {
            add(box + "url(#hatch)\"/>");
        }
        label(name, at);
    }

    void lineKey(String name, String colour, String dash) {
        int at = nextKey();
        add("<path d=\"M" + (RIGHT + 20) + " " + (at - 5) + "h18\" stroke=\"" + colour + "\" stroke-width=\"2\""
                + dashed(dash) + "/>");
        label(name, at);
    }

    private int nextKey() {
        int at = top + 10 + keys * 15;
        keys++;
        return at;
    }

    private void label(String name, int at) {
        add("<text x=\"" + (RIGHT + 44) + "\" y=\"" + at + "\">" + escaped(name) + "</text>");
    }

    String text() {
        return text.toString();
    }

    private String x(int step) {
        return tenths(LEFT + (double) (RIGHT - LEFT) * step / planned.count());
    }

    private String y(double value) {
        return tenths(top + TALL - axis.share(value) * TALL);
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
