package org.openelecbay.simulation.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.read.EuropeanLvReader;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.NetworkSettings;
import org.openelecbay.simulation.scenario.Scenario;

/// The feeder of a scenario: as published, with the scenario's source voltage and ratings, and every member on it.
final class FeederSetup {

    private FeederSetup() {}

    static Feeder read(Scenario scenario) {
        NetworkSettings settings = scenario.network();
        Feeder published = EuropeanLvReader.read(settings.feeder()).feeder();
        requireBuses(scenario, published);
        requireRadial(settings, published);
        requireCodes(settings, published);
        Source source = published.source();
        return new Feeder(
                published.name(),
                new Source(source.lineKv(), settings.sourceVoltagePu(), source.impedanceOhm()),
                published.transformer(),
                published.buses(),
                rated(published.lines(), settings.ratingsAmpere()),
                published.loadPoints());
    }

    private static List<Line> rated(List<Line> lines, Map<String, Double> ratings) {
        Map<String, LineCode> codes = lines.stream()
                .map(Line::code)
                .distinct()
                .collect(Collectors.toMap(
                        LineCode::name,
                        code -> ratings.containsKey(code.name()) ? code.rated(ratings.get(code.name())) : code));
        return lines.stream()
                .map(line -> new Line(
                        line.name(),
                        line.from(),
                        line.to(),
                        codes.getOrDefault(line.code().name(), line.code()),
                        line.lengthMeters()))
                .toList();
    }

    private static void requireRadial(NetworkSettings settings, Feeder feeder) {
        try {
            ThreePhaseFlow.compile(feeder, List.of());
        } catch (NotRadial e) {
            throw settings.notRadial(e);
        }
    }

    private static void requireCodes(NetworkSettings settings, Feeder feeder) {
        Set<String> codes =
                feeder.lines().stream().map(line -> line.code().name()).collect(Collectors.toCollection(TreeSet::new));
        for (String code : settings.ratingsAmpere().keySet()) {
            if (!codes.contains(code)) {
                throw settings.unknownLineCode(code, codes);
            }
        }
    }

    private static void requireBuses(Scenario scenario, Feeder feeder) {
        Set<String> buses = feeder.buses().stream().map(Bus::id).collect(Collectors.toSet());
        for (Member member : scenario.members()) {
            String bus = member.participant().point().bus();
            if (!buses.contains(bus)) {
                throw member.unknownBus(buses.size());
            }
        }
    }
}
