package org.openelecbay.simulation.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.NetworkSettings;

/// The feeder as it is drawn: places in metres, lines as pairs of bus positions, and the limits that colours refer to.
///
/// @param drawn false when some bus has no coordinates; `x` and `y` are then empty
/// @param lines from and to in turn
record FeederPlan(
        String name,
        boolean drawn,
        List<String> buses,
        double[] x,
        double[] y,
        int[] lines,
        int transformerBus,
        String transformer,
        double ratedKva,
        double nominalVolt,
        double lowestPu,
        double highestPu) {

    static FeederPlan of(Outcome outcome) {
        Feeder feeder = outcome.feeder();
        NetworkSettings network = outcome.scenario().network();
        List<String> ids = feeder.buses().stream().map(Bus::id).toList();
        Map<String, Integer> positions = HashMap.newHashMap(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            positions.put(ids.get(i), i);
        }
        boolean drawn = feeder.buses().stream().allMatch(bus -> bus.place() != null);
        return new FeederPlan(
                feeder.name(),
                drawn,
                ids,
                drawn ? axis(feeder, Coordinates::xMeters) : new double[0],
                drawn ? axis(feeder, Coordinates::yMeters) : new double[0],
                lines(feeder.lines(), positions),
                positions.getOrDefault(feeder.transformer().lowBus(), 0),
                feeder.transformer().name(),
                feeder.transformer().ratedKva(),
                network.nominalVolt(),
                network.lowestPu(),
                network.highestPu());
    }

    /// Places along one axis from the lowest, in centimetre steps.
    private static double[] axis(Feeder feeder, ToDoubleFunction<Coordinates> along) {
        double[] meters = new double[feeder.buses().size()];
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < meters.length; i++) {
            Coordinates place = feeder.buses().get(i).place();
            meters[i] = place == null ? 0 : along.applyAsDouble(place);
            lowest = Math.min(lowest, meters[i]);
        }
        for (int i = 0; i < meters.length; i++) {
            meters[i] = Math.round((meters[i] - lowest) * 100) / 100.0;
        }
        return meters;
    }

    private static int[] lines(List<Line> lines, Map<String, Integer> positions) {
        int[] ends = new int[2 * lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            ends[2 * i] = positions.getOrDefault(lines.get(i).from(), 0);
            ends[2 * i + 1] = positions.getOrDefault(lines.get(i).to(), 0);
        }
        return ends;
    }
}
