package org.openelecbay.cli.powerflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.grid.draw.ColourScale;
import org.openelecbay.grid.draw.DrawnBranch;
import org.openelecbay.grid.draw.DrawnBus;
import org.openelecbay.grid.draw.FeederDrawing;
import org.openelecbay.grid.draw.Legend;

/// A solved network as a drawing: a bus has the colour of its phase farthest from 1 pu, a line is as wide as the power
/// it carries, and the lowest and the highest voltage are written beside their bus.
public final class Picture {

    private static final double NARROWEST_PU = 0.01;

    private Picture() {}

    /// The drawing as SVG.
    ///
    /// @param title above it
    public static String svg(SolvedNetwork network, String title) {
        Map<String, BusVoltage> farthest = new LinkedHashMap<>();
        for (BusVoltage each : network.voltages()) {
            farthest.merge(each.bus(), each, (a, b) -> distance(a) >= distance(b) ? a : b);
        }
        double widest =
                network.branches().stream().mapToDouble(CarriedPower::kva).max().orElse(0);
        List<DrawnBranch> branches =
                network.branches().stream().map(each -> branch(each, widest)).toList();
        double[] values =
                farthest.values().stream().mapToDouble(BusVoltage::voltagePu).toArray();
        return FeederDrawing.svg(
                buses(network, farthest),
                branches,
                ColourScale.over(values, NARROWEST_PU),
                new Legend(title, "voltage in pu", power(widest)));
    }

    private static double distance(BusVoltage voltage) {
        return Math.abs(voltage.voltagePu() - 1);
    }

    private static List<DrawnBus> buses(SolvedNetwork network, Map<String, BusVoltage> farthest) {
        Comparator<BusVoltage> byVoltage = Comparator.comparingDouble(BusVoltage::voltagePu);
        BusVoltage lowest = network.voltages().stream().min(byVoltage).orElseThrow();
        BusVoltage highest = network.voltages().stream().max(byVoltage).orElseThrow();
        List<DrawnBus> buses = new ArrayList<>();
        farthest.forEach((id, voltage) -> {
            DrawnBus bus = DrawnBus.of(id, network.places().get(id), voltage.voltagePu());
            if (id.equals(lowest.bus())) {
                bus = bus.labelled(words("lowest", lowest));
            } else if (id.equals(highest.bus())) {
                bus = bus.labelled(words("highest", highest));
            }
            buses.add(bus);
        });
        return buses;
    }

    private static String words(String which, BusVoltage voltage) {
        String phase = voltage.phase().equals("1") ? "" : " phase " + voltage.phase();
        return String.format(Locale.ROOT, "%s: %.4f pu at bus %s%s", which, voltage.voltagePu(), voltage.bus(), phase);
    }

    private static DrawnBranch branch(CarriedPower branch, double widest) {
        String rating = Double.isNaN(branch.loading())
                ? ""
                : String.format(Locale.ROOT, ", %.1f %% of its rating", 100 * branch.loading());
        return new DrawnBranch(
                branch.from(),
                branch.to(),
                widest > 0 ? branch.kva() / widest : 0,
                branch.loading() > 1,
                branch.open(),
                branch.name() + ": " + power(branch.kva()) + rating);
    }

    private static String power(double kva) {
        return kva < 1_000
                ? String.format(Locale.ROOT, "%.1f kVA", kva)
                : String.format(Locale.ROOT, "%.2f MVA", kva / 1_000);
    }
}
