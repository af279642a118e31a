package org.openelecbay.grid.read.dss;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;

/// Finds the nominal voltage of every bus: from the sources over lines, and over transformers in their ratio.
final class VoltageLevels {

    private record Step(String to, double ratio) {}

    private final Map<String, List<Step>> steps = new HashMap<>();
    private final Map<String, Double> kv = new HashMap<>();

    void add(LineSection line) {
        join(line.from(), line.to(), 1);
    }

    void add(TransformerBank transformer) {
        join(
                transformer.high().bus(),
                transformer.low().bus(),
                lineToLine(transformer.low()) / lineToLine(transformer.high()));
    }

    private static double lineToLine(Winding winding) {
        boolean toGround = !winding.isDelta() && winding.coils() < 3;
        return winding.ratedKv() * (toGround ? Math.sqrt(3) : 1);
    }

    private void join(String from, String to, double ratio) {
        steps.computeIfAbsent(from, each -> new ArrayList<>()).add(new Step(to, ratio));
        steps.computeIfAbsent(to, each -> new ArrayList<>()).add(new Step(from, 1 / ratio));
    }

    void spread(List<VoltageSource> sources) {
        Deque<String> open = new ArrayDeque<>();
        for (VoltageSource source : sources) {
            if (kv.putIfAbsent(source.bus(), source.lineKv()) == null) {
                open.add(source.bus());
            }
        }
        while (!open.isEmpty()) {
            String bus = open.remove();
            double here = kv.getOrDefault(bus, 1.0);
            for (Step step : steps.getOrDefault(bus, List.of())) {
                if (kv.putIfAbsent(step.to(), here * step.ratio()) == null) {
                    open.add(step.to());
                }
            }
        }
    }

    /// The nominal line-to-line voltage of a bus in kV: of the given ones the nearest in ratio, where any are given.
    double at(String bus, double[] bases, double otherwise) {
        double found = kv.getOrDefault(bus, otherwise);
        double nearest = found;
        double best = Double.POSITIVE_INFINITY;
        for (double base : bases) {
            double distance = Math.abs(1 - found / base);
            if (distance < best) {
                best = distance;
                nearest = base;
            }
        }
        return nearest;
    }
}
