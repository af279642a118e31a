package org.openelecbay.grid.hosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.envelope.EnvelopeRequest;
import org.openelecbay.grid.envelope.Envelopes;
import org.openelecbay.grid.headroom.LimitSet;

/// What envelopes curtail over a sunny day when all plants have grown by one factor.
///
/// @param factor on the size of every plant
/// @param totalKw of all plants
/// @param availableKwh what the sun offers
/// @param curtailedKwh what envelopes withhold
/// @param brokenHours hours in which a limit would break without envelopes
/// @param baselineHours hours in which the passive load alone breaks a limit; nothing is exported then
public record Curtailment(
        double factor, double totalKw, double availableKwh, double curtailedKwh, int brokenHours, int baselineHours) {

    /// The day at every factor.
    ///
    /// @param installation its model is not used; every hour brings its own
    public static List<Curtailment> over(
            Installation installation, List<SunnyHour> day, EnvelopeKind kind, double[] factors) {
        List<Curtailment> curve = new ArrayList<>();
        for (double factor : factors) {
            curve.add(at(installation, day, kind, factor));
        }
        return curve;
    }

    private static Curtailment at(Installation installation, List<SunnyHour> day, EnvelopeKind kind, double factor) {
        double available = 0;
        double exported = 0;
        int broken = 0;
        int baseline = 0;
        for (SunnyHour hour : day) {
            double share = factor * hour.available();
            double[] offered =
                    Arrays.stream(installation.kw()).map(kw -> share * kw).toArray();
            double sum = Arrays.stream(offered).sum();
            available += sum;
            LimitSet limits = LimitSet.of(hour.model(), installation.limits());
            if (limits.hold(installation.directions().solve(hour.model(), offered))) {
                exported += sum;
                continue;
            }
            broken++;
            boolean possible = limits.hold(installation.directions().solve(hour.model(), new double[offered.length]));
            baseline += possible ? 0 : 1;
            exported += Arrays.stream(Envelopes.allExport(kind, request(installation, hour, offered)))
                    .sum();
        }
        double total = factor * Arrays.stream(installation.kw()).sum();
        return new Curtailment(factor, total, available, available - exported, broken, baseline);
    }

    private static EnvelopeRequest request(Installation installation, SunnyHour hour, double[] offered) {
        double[] none = new double[offered.length];
        double[] weights = new double[offered.length];
        Arrays.fill(weights, 1);
        return new EnvelopeRequest(
                hour.model(),
                hour.model(),
                installation.terminals(),
                offered,
                none,
                weights,
                installation.reactive(),
                installation.limits(),
                0);
    }

    /// Share of the available energy that is curtailed.
    public double curtailedShare() {
        return availableKwh > 0 ? curtailedKwh / availableKwh : 0;
    }
}
