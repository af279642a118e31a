package org.openelecbay.cli.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.control.ControlledFeeder;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.harmonic.FeederHarmonics;
import org.openelecbay.grid.harmonic.HarmonicOptions;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.sensitivity.PassiveLoad;
import tools.jackson.databind.node.ObjectNode;

/// The controls of an unbalanced low-voltage feeder in one minute of its profiles. It has no switches.
final class FeederStudy {

    private final EuropeanLv data;
    private final Wanted wanted;
    private final ThreePhaseFlow flow;
    private final ThreePhaseSolution present;
    private final double[] watts;
    private final double[] vars;

    FeederStudy(EuropeanLv data, Wanted wanted) {
        this.data = data;
        this.wanted = wanted;
        watts = data.injectedWatts(wanted.minute());
        vars = data.injectedVars(wanted.minute());
        flow = ThreePhaseFlow.compile(data.feeder(), data.feeder().loadTerminals());
        present = flow.solve(watts, vars);
        if (present.status() != FlowStatus.CONVERGED) {
            throw new IllegalArgumentException("Minute " + wanted.minute() + ": " + present.failure());
        }
        wanted.bankBuses().forEach(flow::position);
    }

    ObjectNode document() {
        Feeder feeder = data.feeder();
        List<PassiveLoad> loads = new ArrayList<>();
        for (int k = 0; k < watts.length; k++) {
            loads.add(new PassiveLoad(feeder.loadTerminals().get(k), -watts[k] / 1_000, -vars[k] / 1_000));
        }
        ControlledFeeder controlled = new ControlledFeeder(
                feeder,
                loads,
                wanted.changer(),
                wanted.bankBuses().stream()
                        .map(bus -> new Terminal(bus, Phase.ABC))
                        .toList(),
                List.of(),
                wanted.costs());
        ObjectNode document = ControlStudy.object();
        ObjectNode now = document.putObject("present");
        now.put("lossKw", present.losses().re() / 1_000);
        now.put(
                "unbalancePercent",
                100
                        * IntStream.range(0, feeder.buses().size())
                                .mapToDouble(present::unbalance)
                                .max()
                                .orElse(0));
        document.set("pareto", ControlStudy.pareto(controlled, wanted, List.of(List.of()), false));
        if (wanted.harmonics() != null) {
            HarmonicTable table = new HarmonicTable(
                    terminal -> 1,
                    terminal -> present.volt(flow.position(terminal.bus()), PhaseIndex.of(terminal.phase())));
            document.set(
                    "harmonics",
                    table.scanned(
                            new FeederHarmonics(feeder, HarmonicOptions.PLAIN),
                            wanted,
                            bus -> new Terminal(bus, Phase.A)));
        }
        return document;
    }
}
