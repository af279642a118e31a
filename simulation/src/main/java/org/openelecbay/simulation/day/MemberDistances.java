package org.openelecbay.simulation.day;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.PhaseMatrix;
import org.openelecbay.market.distance.LineGraph;
import org.openelecbay.market.distance.RingDistance;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;

/// The distances between the members of a scenario, by the measure that it names.
///
/// Impedances are those of the positive sequence: the mean of the self impedances less the mean of the mutual ones.
final class MemberDistances {

    private static final double METERS_PER_KM = 1_000;

    private MemberDistances() {}

    static Distances of(Scenario scenario, Feeder feeder) {
        try {
            return switch (scenario.distance()) {
                case RING -> ring(scenario);
                case PATH -> graph(feeder).pathImpedance().among(buses(scenario));
                case ELECTRICAL -> graph(feeder).effectiveResistance().among(buses(scenario));
            };
        } catch (IllegalArgumentException e) {
            throw scenario.network().noDistances(e);
        }
    }

    private static Distances ring(Scenario scenario) {
        return new RingDistance(scenario.members().stream()
                .filter(member -> member.kind() == Member.Kind.HOME)
                .map(member -> member.participant().id())
                .toList());
    }

    private static Map<ParticipantId, String> buses(Scenario scenario) {
        Map<ParticipantId, String> buses = new LinkedHashMap<>();
        for (Member member : scenario.members()) {
            buses.put(member.participant().id(), member.participant().point().bus());
        }
        return buses;
    }

    private static LineGraph graph(Feeder feeder) {
        List<LineGraph.Line> lines =
                feeder.lines().stream().map(MemberDistances::edge).toList();
        return new LineGraph(lines);
    }

    private static LineGraph.Line edge(Line line) {
        PhaseMatrix ohmPerKm = line.code().ohmPerKm();
        double km = line.lengthMeters() / METERS_PER_KM;
        return new LineGraph.Line(
                line.from(),
                line.to(),
                Math.max(0, positiveSequence(ohmPerKm, true) * km),
                positiveSequence(ohmPerKm, false) * km);
    }

    private static double positiveSequence(PhaseMatrix ohmPerKm, boolean real) {
        double self = 0;
        double mutual = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                Complex entry = ohmPerKm.entry(i, j);
                double part = real ? entry.re() : entry.im();
                self += i == j ? part / 3 : 0;
                mutual += i == j ? 0 : part / 6;
            }
        }
        return self - mutual;
    }
}
