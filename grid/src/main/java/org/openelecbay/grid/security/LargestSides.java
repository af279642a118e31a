package org.openelecbay.grid.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.Power;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.envelope.EnvelopeRequest;
import org.openelecbay.grid.envelope.Envelopes;
import org.openelecbay.grid.envelope.ReactiveRule;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.sensitivity.FeederModel;
import org.openelecbay.grid.sensitivity.PassiveLoad;

/// The best state in which all homes export, against the low side of the forecast, and the best in which all
/// chargers draw, against its high side. A battery, which can do both, has its whole power in either: it comes last.
///
/// Where inflexible load leaves no room by itself, what the devices can do stands for the best.
final class LargestSides {

    private static final double WATTS = 1_000;

    private final Feeder feeder;
    private final GridRules rules;
    private final EnvelopeKind kind;
    private final List<ConnectionOutlook> outlook;

    LargestSides(Feeder feeder, GridRules rules, EnvelopeKind kind, List<ConnectionOutlook> outlook) {
        this.feeder = feeder;
        this.rules = rules;
        this.kind = kind;
        this.outlook = outlook;
    }

    /// Export limits by connection, in watt.
    double[] exportWatts() {
        return best(ConnectionOutlook::canImport, ConnectionOutlook::mostExport, Envelopes::allExport);
    }

    /// Limits of what devices draw, beside inflexible load, in watt.
    double[] importWatts() {
        return best(ConnectionOutlook::canExport, ConnectionOutlook::mostImport, Envelopes::allImport);
    }

    private double[] best(
            Predicate<ConnectionOutlook> otherWay,
            Function<ConnectionOutlook, Power> most,
            BiFunction<EnvelopeKind, EnvelopeRequest, double[]> all) {
        double[] watts =
                outlook.stream().mapToDouble(each -> most.apply(each).watts()).toArray();
        int[] at = IntStream.range(0, watts.length)
                .filter(k -> watts[k] > 0 && !otherWay.test(outlook.get(k)))
                .toArray();
        double[] kw = all.apply(kind, request(at, watts));
        if (Arrays.stream(kw).sum() > 0) {
            for (int k = 0; k < at.length; k++) {
                watts[at[k]] = WATTS * kw[k];
            }
        }
        return watts;
    }

    private EnvelopeRequest request(int[] at, double[] watts) {
        double[] caps = Arrays.stream(at).mapToDouble(k -> watts[k] / WATTS).toArray();
        double[] weights = new double[at.length];
        Arrays.fill(weights, 1);
        return new EnvelopeRequest(
                model(each -> each.canExport() ? Power.ZERO : each.leastDraw()),
                model(ConnectionOutlook::mostDraw),
                at,
                caps,
                caps,
                weights,
                ReactiveRule.laggingImport(rules.importPowerFactor()),
                new OperatingLimits(rules.lowestPu(), rules.highestPu(), rules.highestLoading()),
                0);
    }

    /// The feeder with what its inflexible load draws.
    private FeederModel model(Function<ConnectionOutlook, Power> draw) {
        List<Terminal> terminals = new ArrayList<>();
        List<PassiveLoad> passive = new ArrayList<>();
        for (ConnectionOutlook each : outlook) {
            Terminal terminal = new Terminal(each.point().bus(), each.point().phase());
            double kw = draw.apply(each).watts() / WATTS;
            terminals.add(terminal);
            passive.add(new PassiveLoad(terminal, kw, -rules.reactive(-kw)));
        }
        return FeederModel.of(feeder, terminals, passive).withNominalVolt(rules.nominalVolt());
    }
}
