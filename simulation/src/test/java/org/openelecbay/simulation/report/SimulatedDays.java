package org.openelecbay.simulation.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.DataSource;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import org.openelecbay.simulation.scenario.TimeGrid;

/// Days of the European LV example, whole or short, for the tests of the report.
final class SimulatedDays {

    private static final Path EXAMPLE = Path.of("../examples/european-lv");

    private SimulatedDays() {}

    static Outcome wholeDay() {
        return outcome(ScenarioReader.read(EXAMPLE));
    }

    /// The first two hours.
    static Outcome twoHours() {
        return outcome(shortened(ScenarioReader.read(EXAMPLE)));
    }

    /// The first two hours, with this title, this source and this name for the first home.
    static Outcome twoHoursNaming(String name) {
        Scenario scenario = shortened(ScenarioReader.read(EXAMPLE));
        List<Member> members = new ArrayList<>(scenario.members());
        members.set(0, renamed(members.getFirst(), name));
        return outcome(with(scenario, name, scenario.time(), members, List.of(new DataSource(name, name))));
    }

    /// The market's bills and those of the supplier alone exchanged: a day on which the market does harm.
    static Outcome twoHoursWithLoss() {
        Outcome good = twoHours();
        return Outcome.of(good.scenario(), good.feeder(), good.supplierAlone(), good.day());
    }

    private static Outcome outcome(Scenario scenario) {
        Simulation simulation = Simulation.prepare(scenario);
        RuleCatalog rules = RuleCatalog.builtIn();
        DayResult alone = simulation.run(rules.entry("supplier"), _ -> {});
        DayResult day = simulation.run(rules.entry(scenario.rule()), _ -> {});
        return Outcome.of(scenario, simulation.feeder(), day, alone);
    }

    private static Scenario shortened(Scenario scenario) {
        TimeGrid time = scenario.time();
        TimeGrid twoHours = new TimeGrid(time.start(), 24, time.minutesPerSlot(), time.offset(), time.gateLead());
        return with(scenario, scenario.title(), twoHours, scenario.members(), scenario.sources());
    }

    private static Member renamed(Member member, String name) {
        ConnectionPoint point = member.participant().point();
        return new Member(
                new Participant(
                        new ParticipantId(name),
                        new MemberId(name),
                        new ConnectionPoint(name, point.bus(), point.phase())),
                member.kind(),
                member.profile(),
                member.pv(),
                member.battery(),
                member.equipment(),
                member.bidLimit(),
                member.offerLimit(),
                member.preference(),
                member.chargeWatts(),
                member.place());
    }

    private static Scenario with(
            Scenario scenario, String title, TimeGrid time, List<Member> members, List<DataSource> sources) {
        return new Scenario(
                scenario.folder(),
                scenario.name(),
                title,
                scenario.currency(),
                scenario.seed(),
                scenario.rule(),
                scenario.ruleSettings(),
                time,
                scenario.tariff(),
                scenario.floor(),
                scenario.cap(),
                scenario.terms(),
                scenario.usage(),
                members,
                scenario.load(),
                scenario.solar(),
                scenario.forecastDeviation(),
                scenario.storage(),
                scenario.scheduling(),
                scenario.bidding(),
                scenario.preferences(),
                scenario.sharing(),
                scenario.conduct(),
                scenario.distance(),
                scenario.indicators(),
                scenario.island(),
                scenario.network(),
                sources);
    }
}
