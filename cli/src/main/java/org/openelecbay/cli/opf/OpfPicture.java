package org.openelecbay.cli.opf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openelecbay.cli.powerflow.BusVoltage;
import org.openelecbay.cli.powerflow.SolvedNetwork;
import org.openelecbay.grid.draw.ColourScale;
import org.openelecbay.grid.draw.DrawnBranch;
import org.openelecbay.grid.draw.DrawnBus;
import org.openelecbay.grid.draw.FeederDrawing;
import org.openelecbay.grid.draw.Legend;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.optimal.NodalPrice;
import org.openelecbay.grid.optimal.OptimalFlow;

/// An optimal power flow as a drawing: a bus has the colour of its lowest nodal price, a line is as wide as
/// the current it carries in its heaviest phase.
public final class OpfPicture {

    private static final double NARROWEST_PRICE = 1e-3;

    private OpfPicture() {}

    /// The drawing as SVG.
    ///
    /// @param solved the same network at the same minute, for its shape
    public static String svg(SolvedNetwork solved, OperatingModel model, OptimalFlow flow, String title) {
        Map<String, Double> prices = new LinkedHashMap<>();
        for (NodalPrice each : flow.prices()) {
            prices.merge(each.terminal().bus(), each.active().total(), Math::min);
        }
        Map<String, Double> currents = new HashMap<>();
        String unit = "pu";
        for (int place = 0; place < flow.currents().size(); place++) {
            CurrentPlace where = model.currentPlaces().get(place);
            currents.merge(where.element(), flow.currents().get(place), Math::max);
            unit = Words.currentUnit(where);
        }
        double widest = currents.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Set<String> drawn = new LinkedHashSet<>();
        solved.voltages().stream().map(BusVoltage::bus).forEach(drawn::add);
        List<DrawnBus> buses = drawn.stream()
                .map(bus -> DrawnBus.of(bus, solved.places().get(bus), prices.getOrDefault(bus, Double.NaN)))
                .toList();
        List<DrawnBranch> branches = new ArrayList<>();
        solved.branches().forEach(each -> {
            double current = currents.getOrDefault(each.name().replaceFirst("^line ", ""), 0.0);
            branches.add(new DrawnBranch(
                    each.from(), each.to(), widest > 0 ? current / widest : 0, false, each.open(), each.name()));
        });
        double[] values =
                prices.values().stream().mapToDouble(Double::doubleValue).toArray();
        return FeederDrawing.svg(
                buses,
                branches,
                ColourScale.over(values, NARROWEST_PRICE),
                new Legend(title, "lowest nodal price per kWh", String.format(Locale.ROOT, "%.4g %s", widest, unit)));
    }
}
