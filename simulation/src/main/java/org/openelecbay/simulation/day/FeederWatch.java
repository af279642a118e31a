package org.openelecbay.simulation.day;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.Participant;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;

/// The DSO of a simulated street: checks plans, unless the scenario only wants a report, and follows what was
/// delivered with a power flow and a cumulative register of losses.
final class FeederWatch implements NetworkService {

    private static final double SECONDS_PER_HOUR = 3_600;
    private static final int PHASES = 3;

    private final Optional<NetworkService> checks;
    private final ThreePhaseFlow flow;
    private final ThreePhaseSolution solution;
    private final double reactiveRatio;
    private final double[] ratingAmpere;
    private final double transformerVoltAmpere;
    private final double[] watts;
    private final double[] vars;
    private double lostWattHours;
    private NetworkState last = new NetworkState(new float[0], 0, 0, 0, 0, 0, 0, false);

    /// Watches a feeder.
    ///
    /// @param checks answers about plans; empty lets everything pass
    /// @param participants in the order in which metered values will come
    /// @param drawPowerFactor lagging power factor of what is drawn; fed-in energy has unity
    FeederWatch(
            Optional<NetworkService> checks, Feeder feeder, List<Participant> participants, double drawPowerFactor) {
        this.checks = checks;
        this.flow = ThreePhaseFlow.compile(
                feeder,
                participants.stream()
                        .map(each ->
                                new Terminal(each.point().bus(), each.point().phase()))
                        .toList());
        this.solution = flow.newSolution();
        this.reactiveRatio = StrictMath.tan(StrictMath.acos(drawPowerFactor));
        this.ratingAmpere =
                feeder.lines().stream().mapToDouble(FeederWatch::rating).toArray();
        this.transformerVoltAmpere = feeder.transformer().ratedKva() * 1_000;
        this.watts = new double[participants.size()];
        this.vars = new double[participants.size()];
    }

    @Override
    public Verdict check(Slot slot, List<PlannedInjection> plan) {
        return checks.isPresent() ? checks.get().check(slot, plan) : new Verdict.Secure();
    }

    @Override
    public Energy losses(Slot slot, List<Metered> metered) {
        double wattsPerWattHour = SECONDS_PER_HOUR / slot.length().toSeconds();
        for (int i = 0; i < watts.length; i++) {
            watts[i] = metered.get(i).injection().wattHours() * wattsPerWattHour;
            vars[i] = watts[i] < 0 ? watts[i] * reactiveRatio : 0;
        }
        boolean converged = flow.solve(watts, vars, solution) == FlowStatus.CONVERGED;
        last = converged ? stateOfSolution() : new NetworkState(new float[0], 0, 0, 0, 0, 0, 0, false);
        long before = (long) lostWattHours;
        lostWattHours += last.lossWatts() / wattsPerWattHour;
        return Energy.ofWattHours((long) lostWattHours - before);
    }

    /// The state of the feeder in the slot whose losses were asked for last.
    NetworkState lastState() {
        return last;
    }

    private NetworkState stateOfSolution() {
        int buses = flow.feeder().buses().size();
        float[] volt = new float[buses * PHASES];
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        double unbalance = 0;
        for (int bus = 0; bus < buses; bus++) {
            for (int phase = 0; phase < PHASES; phase++) {
                double value = solution.volt(bus, phase);
                volt[bus * PHASES + phase] = (float) value;
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
            unbalance = Math.max(unbalance, solution.unbalance(bus));
        }
        return new NetworkState(
                volt,
                lowest,
                highest,
                worstLineLoading(),
                solution.lowPower().magnitude() / transformerVoltAmpere,
                unbalance,
                solution.losses().re(),
                true);
    }

    private double worstLineLoading() {
        double worst = 0;
        for (int line = 0; line < ratingAmpere.length; line++) {
            if (ratingAmpere[line] < Double.POSITIVE_INFINITY) {
                for (int phase = 0; phase < PHASES; phase++) {
                    worst = Math.max(worst, solution.lineCurrent(line, phase).magnitude() / ratingAmpere[line]);
                }
            }
        }
        return worst;
    }

    private static double rating(Line line) {
        LineCode code = line.code();
        Double rating = code.ratingAmpere();
        return rating == null ? Double.POSITIVE_INFINITY : rating;
    }
}
