package org.openelecbay.grid.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.nodal.NodalSolution;
import org.openelecbay.grid.phasor.Complex;

/// A published voltage profile of an IEEE test feeder, and how a solution differs from it.
final class PublishedProfile {

    /// A published voltage beside ours, at one bus between two phases or from one to ground.
    record Compared(String place, Complex ours, double published, double publishedDegrees) {

        double percent() {
            return 100 * Math.abs(ours.magnitude() / published - 1);
        }

        double degrees() {
            return Math.abs(Math.IEEEremainder(ours.angleDegrees() - publishedDegrees, 360));
        }
    }

    private record Voltage(String node, int phase, double pu, double degrees) {}

    private final List<Voltage> voltages = new ArrayList<>();
    private final boolean lineToLine;

    private PublishedProfile(String feeder, boolean lineToLine) {
        this.lineToLine = lineToLine;
        String file = "/org/openelecbay/grid/ieee/published-" + feeder + ".csv";
        try (InputStream in = PublishedProfile.class.getResourceAsStream(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(",", -1);
                for (int phase = 0; phase < 3; phase++) {
                    if (!cells[1 + 2 * phase].isEmpty()) {
                        voltages.add(new Voltage(
                                cells[0],
                                phase,
                                Double.parseDouble(cells[1 + 2 * phase]),
                                Double.parseDouble(cells[2 + 2 * phase])));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedProfile toGround(String feeder) {
        return new PublishedProfile(feeder, false);
    }

    static PublishedProfile lineToLine(String feeder) {
        return new PublishedProfile(feeder, true);
    }

    /// Every published voltage beside ours.
    ///
    /// @param names of nodes whose bus has another name; nodes that only the authors' program has are named `""`
    List<Compared> beside(NodalSolution solution, MultiphaseNetwork network, Map<String, String> names) {
        List<Compared> all = new ArrayList<>();
        for (Voltage each : voltages) {
            String name = names.getOrDefault(each.node(), each.node());
            if (!name.isEmpty()) {
                int bus = network.buses().stream().map(at -> at.id()).toList().indexOf(name);
                Conductor phase = Conductor.values()[each.phase()];
                Conductor next = Conductor.values()[(each.phase() + 1) % 3];
                double base = network.buses().get(bus).baseKv() * 1_000;
                Complex ours = lineToLine
                        ? solution.voltage(bus, phase)
                                .minus(solution.voltage(bus, next))
                                .times(1 / base)
                        : solution.voltage(bus, phase).times(Math.sqrt(3) / base);
                String place = each.node() + " " + phase + (lineToLine ? next : "");
                all.add(new Compared(place, ours, each.pu(), each.degrees()));
            }
        }
        return all;
    }
}
