package org.openelecbay.simulation.day;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.LossPart;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.security.FeederDso;
import org.openelecbay.grid.security.GridRules;
import org.openelecbay.grid.security.NoFlowSolution;
import org.openelecbay.grid.service.AggregatedDso;
import org.openelecbay.simulation.scenario.NetworkSettings;
import org.openelecbay.simulation.scenario.UsageSettings;

/// The DSO of a simulated street, and what operator and researcher see of its power flow on delivered energies.
final class FeederWatch implements NetworkService {

    private static final int PHASES = 3;
    private static final double FUSE_AMPERE = 100;

    private final Feeder feeder;
    private final NetworkSettings settings;
    private final FeederDso dso;
    private final NetworkService planner;
    private final Optional<EnvelopeCalendar> envelopes;
    private final Aftermath aftermath;
    private final Charging charging;
    private final double[] ratingAmpere;
    private final DsoNotes log = new DsoNotes();
    private NetworkState last = NetworkState.UNKNOWN;

    FeederWatch(
            Feeder feeder,
            List<ConnectionPoint> connections,
            NetworkSettings settings,
            UsageSettings usage,
            Optional<EnvelopeCalendar> envelopes) {
        this.feeder = feeder;
        this.settings = settings;
        this.envelopes = envelopes;
        this.charging = new Charging(feeder, connections, rules(settings), usage);
        this.dso = new FeederDso(
                feeder, connections, rules(settings), settings.control().curtailment(), log);
        this.planner = planner(feeder, connections, settings);
        this.aftermath = new Aftermath(feeder, connections, band(settings));
        this.ratingAmpere =
                feeder.lines().stream().mapToDouble(FeederWatch::rating).toArray();
    }

    /// Who answers plans: the DSO that is told every connection, or one that is told sums.
    private NetworkService planner(Feeder feeder, List<ConnectionPoint> connections, NetworkSettings settings) {
        Map<String, String> communities = settings.control().communities();
        if (communities.isEmpty()) {
            return dso;
        }
        try {
            return new AggregatedDso(
                    feeder,
                    connections,
                    communities,
                    rules(settings),
                    settings.control().curtailment(),
                    log);
        } catch (IllegalArgumentException e) {
            throw settings.cannotAnonymise(e);
        }
    }

    @Override
    public List<Envelope> envelopes(Slot slot, List<ConnectionOutlook> outlook) {
        return envelopes.map(calendar -> calendar.of(slot, outlook)).orElse(List.of());
    }

    @Override
    public NetworkCharges charges(Slot slot, List<ConnectionOutlook> outlook) {
        return charging.charges(outlook);
    }

    @Override
    public List<LossPart> lossParts(Slot slot, List<Metered> metered, Energy losses) {
        return charging.lossParts(slot, metered, losses);
    }

    /// The DSO's verdict; when the scenario only wants a report, everything passes.
    @Override
    public Verdict check(Slot slot, List<PlannedInjection> plan) {
        return settings.tightening() ? planner.check(slot, plan) : new Verdict.Secure();
    }

    @Override
    public Energy losses(Slot slot, List<Metered> metered) {
        try {
            Energy losses = dso.losses(slot, metered);
            last = stateOf(dso.lastSolution());
            return losses;
        } catch (NoFlowSolution e) {
            throw settings.unsolvable(e);
        }
    }

    /// The state of the feeder in the slot whose losses were asked for last.
    NetworkState lastState() {
        return last;
    }

    /// What the limits changed about the slot whose losses were asked for last.
    GridEffect effect(Slot slot, Street street, List<Metered> metered, List<Withheld> withheld) {
        return aftermath.of(slot, street, metered, withheld, last);
    }

    /// What the DSO noted about the plans it was asked about.
    DsoNotes notes() {
        return log;
    }

    /// The rules by which loads of this feeder draw reactive power.
    GridRules rules() {
        return rules(settings);
    }

    Feeder feeder() {
        return feeder;
    }

    /// The state without any voltage, as in an island whose battery is empty.
    NetworkState dark() {
        return new NetworkState(new float[feeder.buses().size() * PHASES], 0, 0, 0, 0, 0, 0);
    }

    private NetworkState stateOf(ThreePhaseSolution solution) {
        return stateOf(solution, feeder.transformer().ratedKva());
    }

    /// The state of the feeder from a power flow on it, as that of an island.
    ///
    /// @param ratedKva of what supplies it
    NetworkState stateOf(ThreePhaseSolution solution, double ratedKva) {
        int buses = feeder.buses().size();
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
        double voltAmpere = solution.highPower().magnitude();
        return new NetworkState(
                volt,
                lowest,
                highest,
                worstLineLoading(solution),
                voltAmpere / (ratedKva * 1_000),
                unbalance,
                solution.losses().re());
    }

    private double worstLineLoading(ThreePhaseSolution solution) {
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
        Double rating = line.code().ratingAmpere();
        return rating == null ? Double.POSITIVE_INFINITY : rating;
    }

    /// The rules against which plans are checked, margins taken off.
    static GridRules rules(NetworkSettings settings) {
        return rules(settings, settings.marginVolt() / settings.nominalVolt(), settings.ratingMargin());
    }

    /// The rules against which deliveries are counted.
    private static GridRules band(NetworkSettings settings) {
        return rules(settings, 0, 0);
    }

    private static GridRules rules(NetworkSettings settings, double margin, double ratingMargin) {
        return new GridRules(
                settings.nominalVolt(),
                settings.lowestPu() + margin,
                settings.highestPu() - margin,
                1 - ratingMargin,
                settings.mostUnbalance(),
                settings.drawPowerFactor(),
                FUSE_AMPERE);
    }
}
