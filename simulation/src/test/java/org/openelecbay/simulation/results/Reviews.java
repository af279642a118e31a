package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Money;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Indicators;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;

/// A day of ours in the figures that reviews of peer-to-peer trading like to quote.
///
/// @param scenario name of the example
/// @param rule the market rule
/// @param billsFall by how much the bills of homes without panels fall, of what they are with the supplier alone
/// @param revenueRises by how much what homes with panels get for energy rises
/// @param costFalls by how much the cost of the community falls
/// @param belowRetail by how much the mean local price is below the supplier's
record Reviews(
        String scenario, String rule, double billsFall, double revenueRises, double costFalls, double belowRetail) {

    private static final Set<Cause> FOR_ENERGY =
            EnumSet.of(Cause.TRADE, Cause.RESIDUAL, Cause.DEVIATION, Cause.EQUALISATION, Cause.SURPLUS_SHARE);

    /// Run once for all tests.
    static final List<Reviews> ALL = all();

    private static List<Reviews> all() {
        List<Reviews> all = new ArrayList<>();
        for (String name : List.of("european-lv", "lucknow")) {
            Scenario scenario = ScenarioReader.read(Repository.file("examples", name));
            Simulation simulation = Simulation.prepare(scenario);
            DayResult alone = run(simulation, "supplier");
            for (String rule : List.of("mid-market-rate", "call-auction", "priorities")) {
                all.add(of(simulation, run(simulation, rule), alone));
            }
        }
        return List.copyOf(all);
    }

    private static DayResult run(Simulation simulation, String rule) {
        return simulation.run(RuleCatalog.builtIn().entry(rule), _ -> {});
    }

    private static Reviews of(Simulation simulation, DayResult day, DayResult alone) {
        Scenario scenario = simulation.scenario();
        Predicate<Member> home = member -> member.kind() == Member.Kind.HOME;
        Predicate<Member> panels = member -> member.pv().isPresent();
        double before = total(scenario, alone, home.and(panels.negate())).nanos();
        double after = total(scenario, day, home.and(panels.negate())).nanos();
        double earnedBefore = received(scenario, alone, panels).nanos();
        double earnedAfter = received(scenario, day, panels).nanos();
        Indicators figures = Indicators.of(scenario, simulation.feeder(), day, alone);
        double retail = day.slots().getFirst().band().importPrice().microsPerKwh();
        double paid = figures.market().meanPrice().orElseThrow().microsPerKwh();
        return new Reviews(
                scenario.name(),
                day.rule(),
                1 - after / before,
                earnedAfter / earnedBefore - 1,
                figures.money().savingShare().orElseThrow(),
                1 - paid / retail);
    }

    private static Money total(Scenario scenario, DayResult day, Predicate<Member> who) {
        return bills(scenario, day, who).stream().map(Bill::total).reduce(Money.ZERO, Money::plus);
    }

    private static Money received(Scenario scenario, DayResult day, Predicate<Member> who) {
        return bills(scenario, day, who).stream()
                .flatMap(bill -> bill.lines().stream())
                .filter(line -> line.received() && FOR_ENERGY.contains(line.cause()))
                .map(BillLine::money)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Bill> bills(Scenario scenario, DayResult day, Predicate<Member> who) {
        List<Bill> bills = new ArrayList<>();
        for (Member member : scenario.members()) {
            if (who.test(member)) {
                day.bills().stream()
                        .filter(bill ->
                                bill.member().equals(member.participant().member()))
                        .forEach(bills::add);
            }
        }
        return bills;
    }
}
