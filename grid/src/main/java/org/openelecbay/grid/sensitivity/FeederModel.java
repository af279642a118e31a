package org.openelecbay.grid.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;

/// An unbalanced three-phase feeder as an [OperatingModel].
///
/// Voltage places are the phases a, b and c of every low-voltage bus in the order of the feeder; current places
/// are those of every line and then of the transformer's low-voltage winding, in ampere. The source gives its
/// power at the high-voltage terminals of the transformer; losses are those of lines and transformer.
public final class FeederModel implements OperatingModel {

    private static final SweepOptions OPTIONS = SweepOptions.THREE_PHASE.withTolerance(1e-10);
    private static final int PHASES = 3;

    private final FeederTree tree;
    private final ThreePhaseFlow flow;
    private final List<Terminal> terminals;
    private final List<PassiveLoad> passive;
    private final List<Terminal> voltagePlaces;
    private final List<CurrentPlace> currentPlaces;
    private final double nominalVolt;

    private FeederModel(
            FeederTree tree,
            ThreePhaseFlow flow,
            List<Terminal> terminals,
            List<PassiveLoad> passive,
            double nominalVolt) {
        this.tree = tree;
        this.flow = flow;
        this.terminals = terminals;
        this.passive = passive;
        this.nominalVolt = nominalVolt;
        voltagePlaces = voltagePlaces(flow.feeder());
        currentPlaces = currentPlaces(flow.feeder());
    }

    /// The model of a feeder; per unit is on the transformer's rated low voltage, line to neutral.
    ///
    /// @param terminals where power can be injected; several may share a bus and a phase
    /// @param passive the loads it always has
    /// @throws org.openelecbay.grid.flow.NotRadial when the feeder has a loop or a bus that is not reached
    /// @throws IllegalArgumentException when a terminal or load names an unknown bus
    public static FeederModel of(Feeder feeder, List<Terminal> terminals, List<PassiveLoad> passive) {
        List<Terminal> all = new ArrayList<>(terminals);
        passive.forEach(load -> all.add(load.terminal()));
        ThreePhaseFlow flow = ThreePhaseFlow.compile(feeder, all, OPTIONS);
        return new FeederModel(
                new FeederTree(feeder, flow),
                flow,
                List.copyOf(terminals),
                List.copyOf(passive),
                feeder.transformer().lowPhaseVolt());
    }

    /// The same model with per unit on another voltage, such as the 230 V of a band after EN 50160.
    ///
    /// @param volt line to neutral
    public FeederModel withNominalVolt(double volt) {
        if (!(volt > 0) || !Double.isFinite(volt)) {
            throw new IllegalArgumentException("A nominal voltage of " + volt + " V is impossible. Usual is 230 V.");
        }
        return new FeederModel(tree, flow, terminals, passive, volt);
    }

    /// The same model with other passive loads at the same terminals, cheaply.
    ///
    /// @param kw active power of each, consumption positive
    /// @param kvar reactive power of each
    public FeederModel withPassive(double[] kw, double[] kvar) {
        if (kw.length != passive.size() || kvar.length != passive.size()) {
            throw new IllegalArgumentException("There are " + passive.size() + " passive loads, but " + kw.length
                    + " active and " + kvar.length + " reactive powers.");
        }
        List<PassiveLoad> changed = new ArrayList<>();
        for (int k = 0; k < kw.length; k++) {
            changed.add(new PassiveLoad(passive.get(k).terminal(), kw[k], kvar[k]));
        }
        return new FeederModel(tree, flow, terminals, List.copyOf(changed), nominalVolt);
    }

    private static List<Terminal> voltagePlaces(Feeder feeder) {
        List<Terminal> places = new ArrayList<>();
        for (Bus bus : feeder.buses()) {
            for (int phase = 0; phase < PHASES; phase++) {
                places.add(new Terminal(bus.id(), PhaseIndex.at(phase)));
            }
        }
        return List.copyOf(places);
    }

    private static List<CurrentPlace> currentPlaces(Feeder feeder) {
        List<CurrentPlace> places = new ArrayList<>();
        for (Line line : feeder.lines()) {
            for (int phase = 0; phase < PHASES; phase++) {
                places.add(new CurrentPlace(
                        line.name(), PhaseIndex.at(phase), line.code().ratingAmpere()));
            }
        }
        Transformer transformer = feeder.transformer();
        double rated = 1_000 * transformer.ratedKva() / (PHASES * transformer.lowPhaseVolt());
        for (int phase = 0; phase < PHASES; phase++) {
            places.add(new CurrentPlace(transformer.name(), PhaseIndex.at(phase), rated));
        }
        return List.copyOf(places);
    }

    /// The feeder.
    public Feeder feeder() {
        return flow.feeder();
    }

    @Override
    public List<Terminal> terminals() {
        return terminals;
    }

    @Override
    public List<Terminal> voltagePlaces() {
        return voltagePlaces;
    }

    @Override
    public List<CurrentPlace> currentPlaces() {
        return currentPlaces;
    }

    @Override
    public double nominalVolt(int voltagePlace) {
        return nominalVolt;
    }

    @Override
    public OperatingPoint solve(double[] activeKw, double[] reactiveKvar) {
        if (activeKw.length != terminals.size() || reactiveKvar.length != terminals.size()) {
            throw new IllegalArgumentException("There are " + terminals.size() + " terminals, but " + activeKw.length
                    + " active and " + reactiveKvar.length + " reactive powers.");
        }
        double[] watts = new double[flow.terminals().size()];
        double[] vars = new double[watts.length];
        for (int k = 0; k < activeKw.length; k++) {
            watts[k] = 1_000 * activeKw[k];
            vars[k] = 1_000 * reactiveKvar[k];
        }
        for (int k = 0; k < passive.size(); k++) {
            watts[activeKw.length + k] = -1_000 * passive.get(k).kw();
            vars[activeKw.length + k] = -1_000 * passive.get(k).kvar();
        }
        ThreePhaseSolution solution = flow.solve(watts, vars);
        return solution.status() == FlowStatus.CONVERGED
                ? new FeederPoint(tree, this, solution, watts, vars, nominalVolt)
                : new FailedPoint(solution.failure());
    }

    /// Every terminal of the flow: those of the model and then those of the passive loads.
    List<Terminal> flowTerminals() {
        return flow.terminals();
    }

    int busOf(Terminal terminal) {
        return flow.position(terminal.bus());
    }

    static boolean isBalanced(Terminal terminal) {
        return terminal.phase() == Phase.ABC;
    }
}
