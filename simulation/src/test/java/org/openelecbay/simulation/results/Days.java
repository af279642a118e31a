package org.openelecbay.simulation.results;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;

/// The day of `examples/european-lv` under the rules that the paper is compared with.
///
/// Whose figure does not depend on the rule (demand, sun, cars) takes the day under `priorities`.
///
/// @param scenario as it was read
/// @param byRule one day a rule
record Days(Scenario scenario, Map<String, DayResult> byRule) {

    static final String CHOSEN = "priorities";
    static final String ALONE = "supplier";
    static final List<String> PRIORITIES = List.of("priority-a", "priority-b", "priority-c");

    /// Run once for all tests.
    static final Days ALL = run();

    private static Days run() {
        Scenario scenario = ScenarioReader.read(Repository.file("examples", "european-lv"));
        Simulation simulation = Simulation.prepare(scenario);
        RuleCatalog catalog = RuleCatalog.builtIn();
        Map<String, DayResult> days = new LinkedHashMap<>();
        for (String rule : List.of(CHOSEN, "priority-a", "priority-b", "priority-c", ALONE)) {
            days.put(rule, simulation.run(catalog.entry(rule), done -> {}));
        }
        return new Days(scenario, days);
    }

    DayResult under(String rule) {
        return byRule.get(rule);
    }

    DayResult chosen() {
        return byRule.get(CHOSEN);
    }

    /// The slots of the day under the aggregator's choice.
    List<SlotRecord> slots() {
        return chosen().slots();
    }

    /// The slot that starts at this hour of the local day.
    int at(int hour) {
        for (int index = 0; index < scenario.time().slots(); index++) {
            if (localTime(index).equals(LocalTime.of(hour, 0))) {
                return index;
            }
        }
        throw new IllegalArgumentException("No slot starts at " + hour + " o'clock.");
    }

    LocalTime localTime(int slot) {
        return scenario.time().local(slot).toLocalTime();
    }

    Member.Kind kindOf(ParticipantId participant) {
        return member(participant).kind();
    }

    Member member(ParticipantId participant) {
        return scenario.members().stream()
                .filter(member -> member.participant().id().equals(participant))
                .findFirst()
                .orElseThrow();
    }

    /// Trades between homes: what the paper calls peer to peer.
    static List<Trade> peerTrades(SlotRecord slot) {
        return slot.clearing().trades().stream().filter(Days::isPeerTrade).toList();
    }

    static boolean isPeerTrade(Trade trade) {
        return trade.origin() != Origin.STORAGE;
    }

    /// The energy in kWh that flows in a slot at this mean power in W.
    double kiloWattHours(double watts) {
        return watts * scenario.time().minutesPerSlot() / 60_000;
    }

    /// The mean power in kW of an energy in one slot.
    double kiloWatts(Energy energy) {
        return energy.kiloWattHours() * 60 / scenario.time().minutesPerSlot();
    }
}
