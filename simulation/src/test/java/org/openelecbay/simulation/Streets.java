package org.openelecbay.simulation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Ratio;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.settlement.bill.Arrear;
import org.openelecbay.settlement.bill.LateFee;
import org.openelecbay.settlement.conduct.ConductTerms;
import org.openelecbay.settlement.conduct.Reputation;
import org.openelecbay.settlement.conduct.Standing;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.ConductSettings;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import org.openelecbay.simulation.scenario.TimeGrid;

/// The scenarios of these tests, run with and beside the supplier alone.
public final class Streets {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final long USUAL_SEED = 20_261_121L;

    private Streets() {}

    /// Three homes and a battery whose every figure can be computed by hand.
    public static Scenario lampStreet() {
        return ScenarioReader.read(Path.of("src/test/resources/lamp-street"));
    }

    /// One of the folders of examples/.
    public static Scenario example(String name) {
        return ScenarioReader.read(EXAMPLES.resolve(name));
    }

    /// The scenario with strict consequences: the last promise counts a fifth, the worst reputation costs half the
    /// price, below 0.7 nobody trades for twelve slots, and the first home has paid fifty a month late.
    public static Scenario strict(Scenario scenario) {
        ConductTerms terms = new ConductTerms(
                new Ratio(1, 5),
                new Ratio(1, 2),
                Reputation.of(new BigDecimal("0.7")),
                Reputation.FULL,
                Reputation.FULL,
                12);
        Map<ParticipantId, Standing> starting = new LinkedHashMap<>();
        scenario.members()
                .forEach(member -> starting.put(member.participant().id(), Standing.starting(terms.initial(), terms)));
        MemberId late = scenario.members().getFirst().participant().member();
        return scenario.withConduct(new ConductSettings(
                Optional.of(terms),
                starting,
                Optional.of(new LateFee(3, 7, new Ratio(2, 100), new Ratio(1, 10))),
                List.of(new Arrear(late, Money.ofHundredths(5_000), 30))));
    }

    /// Some hours of a scenario's first day.
    ///
    /// @param from first hour, counted from the start of the scenario
    /// @param to the hour at whose start it ends
    public static Scenario between(Scenario scenario, int from, int to) {
        TimeGrid day = scenario.time();
        TimeGrid hours = new TimeGrid(
                day.start().plus(Duration.ofHours(from)),
                (to - from) * 60 / day.minutesPerSlot(),
                day.minutesPerSlot(),
                day.offset(),
                day.gateLead());
        return new Scenario(
                scenario.folder(),
                scenario.name(),
                scenario.title(),
                scenario.currency(),
                scenario.seed(),
                scenario.rule(),
                scenario.ruleSettings(),
                hours,
                scenario.tariff(),
                scenario.floor(),
                scenario.cap(),
                scenario.terms(),
                scenario.usage(),
                scenario.members(),
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
                scenario.sources());
    }

    /// The day under the rule of the scenario.
    public static Outcome outcome(Scenario scenario) {
        Simulation simulation = Simulation.prepare(scenario);
        DayResult alone = run(simulation, "supplier");
        return Outcome.of(scenario, simulation.feeder(), run(simulation, scenario.rule()), alone);
    }

    /// The day under the rule of the scenario, without the comparison.
    public static DayResult day(Scenario scenario) {
        return run(Simulation.prepare(scenario), scenario.rule());
    }

    /// The day under another rule.
    public static DayResult run(Simulation simulation, String rule) {
        return simulation.run(RuleCatalog.builtIn().entry(rule), _ -> {});
    }

    /// The generator of a property test. It prints its seed; `-Dproperty.seed=N` repeats or varies a run.
    public static RandomGenerator random(String property) {
        long seed = Long.getLong("property.seed", USUAL_SEED);
        System.out.println(property + ": property.seed=" + seed);
        return Seeds.generator(Seeds.derive(seed, property));
    }
}
