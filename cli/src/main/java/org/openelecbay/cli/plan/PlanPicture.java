package org.openelecbay.cli.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.cli.chart.SvgText;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.ThermalZone;

/// Draws a plan as one SVG document: the stack of powers, contents, temperatures and prices over the same hours.
///
/// Colours: Okabe and Ito (2008), told apart with any colour vision; beyond eight the stack gets hatched.
public final class PlanPicture {

    private static final String[] COLOURS = {
        "#999999", "#E69F00", "#56B4E9", "#009E73", "#D55E00", "#CC79A7", "#0072B2", "#F0E442"
    };
    private static final String[] LINES = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#000000"};
    private static final String[] DASHES = {"", "7 3", "2 3", "9 3 2 3"};

    private final PlannedHome planned;
    private final List<Panel> panels = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private PlanPicture(PlannedHome planned) {
        this.planned = planned;
    }

    /// The picture as text.
    public static String svg(PlannedHome planned) {
        return new PlanPicture(planned).draw();
    }

    private String draw() {
        int height = 50 + panelsOf() * Panel.STEP + 40;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Panel.WIDTH + " " + height + "\" width=\""
                + Panel.WIDTH + "\" height=\"" + height
                + "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222222\">");
        String title = SvgText.escaped(planned.home().name() + ": plan from " + planned.local(0) + " local time");
        add("<title>" + title + "</title>");
        add("<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                + "<path d=\"M0 6L6 0\" stroke=\"#222222\" stroke-width=\"1\"/></pattern></defs>");
        add("<rect width=\"" + Panel.WIDTH + "\" height=\"" + height + "\" fill=\"#ffffff\"/>");
        add("<text x=\"70\" y=\"28\" font-size=\"17\">" + title + "</text>");
        panels.forEach(panel -> add(panel.text()));
        add("</svg>");
        return text.toString();
    }

    private int panelsOf() {
        stack();
        lines("kWh", "Contents at the end of each step", false);
        lines("C", "Temperatures at the end of each step", true);
        prices();
        return panels.size();
    }

    private Panel panel(String title, String unit, double low, double high) {
        Panel panel = new Panel(planned, panels.size(), title, unit, low, high);
        panels.add(panel);
        return panel;
    }

    private record Layer(String name, double[] kw) {}

    /// What draws, upwards; what gives, downwards; import and export as a line.
    private void stack() {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer("load", planned.home().household().loadKw()));
        for (Equipment each : planned.home().household().equipment()) {
            layers.add(new Layer(each.name(), planned.drawn(each)));
        }
        int count = planned.count();
        double[] up = new double[count];
        double[] down = new double[count];
        for (Layer layer : layers) {
            for (int step = 0; step < count; step++) {
                up[step] += Math.max(0, layer.kw()[step]);
                down[step] += Math.min(0, layer.kw()[step]);
            }
        }
        Panel panel = panel("Power: drawn upwards, given downwards", "kW", least(down), most(up));
        up = new double[count];
        down = new double[count];
        for (int k = 0; k < layers.size(); k++) {
            String colour = COLOURS[k % COLOURS.length];
            for (int step = 0; step < count; step++) {
                double kw = layers.get(k).kw()[step];
                double[] side = kw > 0 ? up : down;
                if (kw != 0) {
                    panel.bar(step, side[step], side[step] + kw, colour, k >= COLOURS.length);
                    side[step] += kw;
                }
            }
            panel.key(layers.get(k).name(), colour, k >= COLOURS.length);
        }
        double[] net = new double[count];
        for (int step = 0; step < count; step++) {
            net[step] = planned.plan().importKw()[step] - planned.plan().exportKw()[step];
        }
        panel.steps(net, "#000000", "");
        panel.lineKey("from the grid", "#000000", "");
    }

    private void lines(String unit, String title, boolean zones) {
        List<Layer> layers = new ArrayList<>();
        for (Equipment each : planned.home().household().equipment()) {
            double[] state = planned.state(each);
            if (state.length > 0 && zones == each instanceof ThermalZone) {
                layers.add(new Layer(each.name(), state));
            }
        }
        if (layers.isEmpty()) {
            return;
        }
        double low = zones ? Double.POSITIVE_INFINITY : 0;
        double high = Double.NEGATIVE_INFINITY;
        for (Layer layer : layers) {
            for (double value : layer.kw()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        Panel panel = panel(title, unit.equals("C") ? "\u00b0C" : unit, low, high);
        for (int k = 0; k < layers.size(); k++) {
            panel.ends(layers.get(k).kw(), LINES[k % LINES.length], DASHES[k % DASHES.length]);
            panel.lineKey(layers.get(k).name(), LINES[k % LINES.length], DASHES[k % DASHES.length]);
        }
    }

    private void prices() {
        double[] imports = planned.importPrice();
        double[] exports = planned.home().household().contract().exportPrice();
        double[] worth = planned.worth();
        double high = Math.max(most(imports), Math.max(most(exports), most(worth)));
        double low = Math.min(least(imports), Math.min(least(exports), least(worth)));
        String unit = (planned.home().currency() + "/kWh").replaceFirst("^/", "per ");
        Panel panel = panel("Prices and what a kWh is worth at the meter", unit, low, high);
        panel.steps(imports, LINES[1], "");
        panel.lineKey("import", LINES[1], "");
        panel.steps(exports, LINES[0], "7 3");
        panel.lineKey("export", LINES[0], "7 3");
        if (worth.length > 0) {
            panel.steps(worth, "#000000", "2 3");
            panel.lineKey("worth", "#000000", "2 3");
        }
    }

    private static double most(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static double least(double[] values) {
        double least = 0;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private void add(String line) {
        text.append(line).append(String.format(Locale.ROOT, "%n"));
    }
}
