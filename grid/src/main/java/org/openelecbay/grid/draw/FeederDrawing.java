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
    private static final int MANY = 150;

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
        String title = escaped(legend.title());
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#222222\">");
        add("<title>" + title + "</title>");
        add("<rect width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" fill=\"#ffffff\"/>");
        add("<text x=\"24\" y=\"34\" font-size=\"18\">" + title + "</text>");
        branches.forEach(this::branch);
        buses.forEach(this::bus);
        buses.stream().filter(bus -> !bus.label().isEmpty()).forEach(this::label);
        new LegendDrawing(colours, WIDTH - SIDE + 40, 110, WIDEST, THINNEST)
                .lines(legend, branches.stream().anyMatch(DrawnBranch::over))
                .forEach(this::add);
        add("</svg>");
        return text.toString();
    }

    private void branch(DrawnBranch branch) {
        int from = position(branch.from());
        int to = position(branch.to());
        double width = THINNEST + branch.width() * (WIDEST - THINNEST);
        String ends = "x1=\"" + tenths(x(from)) + "\" y1=\"" + tenths(y(from)) + "\" x2=\"" + tenths(x(to)) + "\" y2=\""
                + tenths(y(to)) + "\"";
        if (branch.over()) {
            add("<line " + ends + " stroke=\"#000000\" stroke-width=\"" + tenths(width + 4) + "\"/>");
        }
        String colour = colours.colour((buses.get(from).value() + buses.get(to).value()) / 2);
        String stroke = branch.open()
                ? "stroke=\"#999999\" stroke-width=\"1.2\" stroke-dasharray=\"5 4\""
                : "stroke=\"" + colour + "\" stroke-width=\"" + tenths(width) + "\" stroke-linecap=\"round\"";
        add("<line " + ends + " " + stroke + "><title>" + escaped(branch.note()) + "</title></line>");
    }

    private void bus(DrawnBus bus) {
        int at = position(bus.id());
        boolean plain = bus.label().isEmpty();
        boolean small = buses.size() > MANY;
        double radius = plain ? small ? 1.6 : 5 : 7;
        double edge = plain && small ? 0.2 : 1;
        add("<circle cx=\"" + tenths(x(at)) + "\" cy=\"" + tenths(y(at)) + "\" r=\"" + radius + "\" fill=\""
                + colours.colour(bus.value()) + "\" stroke=\"#222222\" stroke-width=\"" + edge + "\"><title>"
                + escaped(bus.id() + ": " + String.format(Locale.ROOT, "%.5f", bus.value())) + "</title></circle>");
    }

    private void label(DrawnBus bus) {
        int at = position(bus.id());
        boolean right = x(at) > (WIDTH - SIDE) * 0.6;
        add("<text x=\"" + tenths(x(at) + (right ? -11 : 11)) + "\" y=\"" + tenths(y(at) - 9) + "\" text-anchor=\""
                + (right ? "end" : "start") + "\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\">"
                + escaped(bus.label()) + "</text>");
    }

    private static String tenths(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
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

    private void add(String line) {
        text.append(line).append('\n');
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
