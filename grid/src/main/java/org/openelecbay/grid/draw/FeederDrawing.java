package org.openelecbay.grid.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws a network as one SVG document that needs nothing else.
public final class FeederDrawing {

    private static final int WIDTH = 1_100;
    private static final int HEIGHT = 800;
    private static final int MARGIN = 60;
    private static final int SIDE = 230;
    private static final double THINNEST = 1.2;
    private static final double WIDEST = 9;

    private final List<DrawnBus> buses;
    private final List<DrawnBranch> branches;
    private final ColourScale colours;
    private final Layout layout;
    private final Map<String, Integer> positions = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private FeederDrawing(List<DrawnBus> buses, List<DrawnBranch> branches, ColourScale colours) {
        this.buses = buses;
        this.branches = branches;
        this.colours = colours;
        layout = Layout.of(buses, branches);
        buses.forEach(bus -> positions.put(bus.id(), positions.size()));
    }

    /// The drawing as text.
    ///
    /// @param buses at their places; as a tree when less than two thirds have one
    /// @param branches between these buses; a line has the colour half-way between those of its ends
    /// @param colours from values to colours
    /// @throws IllegalArgumentException when a branch names a bus that is not drawn
    public static String svg(List<DrawnBus> buses, List<DrawnBranch> branches, ColourScale colours, Legend legend) {
        return new FeederDrawing(buses, branches, colours).draw(legend);
    }

    private String draw(Legend legend) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
                        + "font-family=\"sans-serif\" font-size=\"14\" fill=\"#222222\">",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        add("<title>%s</title>", escaped(legend.title()));
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        add("<text x=\"24\" y=\"34\" font-size=\"18\">%s</text>", escaped(legend.title()));
        branches.forEach(this::branch);
        buses.forEach(this::bus);
        buses.stream().filter(bus -> !bus.label().isEmpty()).forEach(this::label);
        new LegendDrawing(colours, WIDTH - SIDE + 40, 110, WIDEST, THINNEST)
                .lines(legend, branches.stream().anyMatch(DrawnBranch::over))
                .forEach(this::add);
        text.append("</svg>\n");
        return text.toString();
    }

    private void branch(DrawnBranch branch) {
        int from = position(branch.from());
        int to = position(branch.to());
        double width = THINNEST + branch.width() * (WIDEST - THINNEST);
        String ends = String.format(
                Locale.ROOT, "x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"", x(from), y(from), x(to), y(to));
        if (branch.over()) {
            add("<line %s stroke=\"#000000\" stroke-width=\"%.1f\"/>", ends, width + 4);
        }
        String stroke = branch.open()
                ? "stroke=\"#999999\" stroke-width=\"1.2\" stroke-dasharray=\"5 4\""
                : String.format(
                        Locale.ROOT,
                        "stroke=\"%s\" stroke-width=\"%.1f\" stroke-linecap=\"round\"",
                        colours.colour((buses.get(from).value() + buses.get(to).value()) / 2),
                        width);
        add("<line %s %s><title>%s</title></line>", ends, stroke, escaped(branch.note()));
    }

    private void bus(DrawnBus bus) {
        int at = position(bus.id());
        boolean small = buses.size() > 150;
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"#222222\" stroke-width=\"%.1f\">"
                        + "<title>%s</title></circle>",
                x(at),
                y(at),
                bus.label().isEmpty() ? small ? 1.6 : 5 : 7,
                colours.colour(bus.value()),
                small && bus.label().isEmpty() ? 0.2 : 1,
                escaped(bus.id() + ": " + String.format(Locale.ROOT, "%.5f", bus.value())));
    }

    private void label(DrawnBus bus) {
        int at = position(bus.id());
        add(
                "<text x=\"%.1f\" y=\"%.1f\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\">%s</text>",
                x(at) + 11,
                y(at) - 9,
                escaped(bus.label()));
    }

    private int position(String bus) {
        Integer position = positions.get(bus);
        if (position == null) {
            throw new IllegalArgumentException("Bus " + bus + " is not drawn.");
        }
        return position;
    }

    private double x(int bus) {
        double size = Math.min(WIDTH - SIDE - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN);
        return MARGIN + (WIDTH - SIDE - 2.0 * MARGIN - size) / 2 + layout.x[bus] * size;
    }

    private double y(int bus) {
        double size = Math.min(WIDTH - SIDE - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN);
        return MARGIN + (HEIGHT - 2.0 * MARGIN - size) / 2 + layout.y[bus] * size;
    }

    private void add(String line, Object... values) {
        text.append(values.length == 0 ? line : String.format(Locale.ROOT, line, values))
                .append('\n');
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
