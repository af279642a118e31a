package org.openelecbay.cli.envelope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openelecbay.cli.powerflow.BusVoltage;
import org.openelecbay.cli.powerflow.CarriedPower;
import org.openelecbay.cli.powerflow.SolvedNetwork;
import org.openelecbay.grid.draw.ColourScale;
import org.openelecbay.grid.draw.DrawnBranch;
import org.openelecbay.grid.draw.DrawnBus;
import org.openelecbay.grid.draw.FeederDrawing;
import org.openelecbay.grid.draw.Legend;
import org.openelecbay.grid.envelope.ConnectionEnvelope;
import org.openelecbay.grid.envelope.OperatingEnvelopes;

/// Envelopes as a drawing: a bus with connections has the colour of its largest export limit, a line is as wide
/// as the power it carries without any of them.
public final class EnvelopePicture {

    private static final double NARROWEST_KW = 0.1;

    private EnvelopePicture() {}

    /// The drawing as SVG.
    ///
    /// @param solved the network at the same minute
    public static String svg(SolvedNetwork solved, OperatingEnvelopes envelopes, String title) {
        Map<String, Double> limits = new LinkedHashMap<>();
        for (ConnectionEnvelope each : envelopes.connections()) {
            limits.merge(each.terminal().bus(), each.exportKw(), Math::max);
        }
        double widest =
                solved.branches().stream().mapToDouble(CarriedPower::kva).max().orElse(0);
        Set<String> drawn = new LinkedHashSet<>();
        solved.voltages().stream().map(BusVoltage::bus).forEach(drawn::add);
        List<DrawnBus> buses = new ArrayList<>();
        for (String bus : drawn) {
            buses.add(DrawnBus.of(bus, solved.places().get(bus), limits.getOrDefault(bus, Double.NaN)));
        }
        List<DrawnBranch> branches = solved.branches().stream()
                .map(each -> new DrawnBranch(
                        each.from(), each.to(), widest > 0 ? each.kva() / widest : 0, false, each.open(), each.name()))
                .toList();
        double[] values =
                limits.values().stream().mapToDouble(Double::doubleValue).toArray();
        return FeederDrawing.svg(
                buses,
                branches,
                ColourScale.over(values, NARROWEST_KW),
                new Legend(title, "export limit in kW", String.format(Locale.ROOT, "%.4g kVA", widest)));
    }
}
