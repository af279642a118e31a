package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import org.openelecbay.simulation.scenario.SchedulingSettings.Mode;
import org.openelecbay.simulation.scenario.TimeGrid;

/// Twelve measured homes whose agents forecast, plan, bid and deliver for a week.
class AgentsOverAWeekTest {

    private static final Path WEEK = Path.of("..", "examples", "twelve-homes-week");
    private static final double EFFICIENCY = 0.95;
    private static Scenario scenario;
    private static DayResult auction;

    @BeforeAll
    static void run() {
        scenario = ScenarioReader.read(WEEK);
        auction = day(Mode.SMART, "call-auction");
    }

    private static DayResult day(Mode mode, String rule) {
        return Simulation.prepare(scenario.withScheduling(mode))
                .run(RuleCatalog.builtIn().entry(rule), _ -> {});
    }

    private static double cost(DayResult day) {
        return -day.bills().stream()
                        .map(Bill::total)
                        .reduce(Money.ZERO, Money::plus)
                        .nanos()
                / 1e9;
    }

    @Test
    void aSecondRunMakesTheSameTradesAndBills() {
        DayResult again = day(Mode.SMART, "call-auction");
        assertThat(again.bills()).isEqualTo(auction.bills());
        assertThat(again.slots().stream().map(slot -> slot.clearing().trades()).toList())
                .isEqualTo(auction.slots().stream()
                        .map(slot -> slot.clearing().trades())
                        .toList());
    }

    @Test
    void whatTheMetersSawIsWhatHomesAndBatteriesDid() {
        HomePower power = HomePower.of(scenario);
        for (int who = 0; who < auction.batteries().size(); who++) {
            Member member = scenario.members().get(who);
            HomeDay day = power.of(member);
            BatteryUse battery = auction.batteries().get(who);
            int home = who;
            long metered = auction.slots().stream()
                    .mapToLong(slot -> slot.metered().get(home).injection().wattHours())
                    .sum();
            long own = 0;
            for (int slot = 0; slot < day.loadWatts().length; slot++) {
                own += day.pvWatts()[slot] - day.loadWatts()[slot];
            }
            assertThat(metered)
                    .isCloseTo(
                            own - battery.taken().wattHours() + battery.given().wattHours(), within(3L));
        }
    }

    @Test
    void theContentOfABatteryIsWhatWentInAndOutAndNothingElse() {
        for (BatteryUse battery : auction.batteries()) {
            double expected = battery.initiallyStored().wattHours()
                    + battery.taken().wattHours() * EFFICIENCY
                    - battery.given().wattHours() / EFFICIENCY;
            assertThat((double) battery.stored().wattHours()).isCloseTo(expected, within(5.0));
            assertThat(battery.cycles()).isPositive();
        }
    }

    @Test
    void planningBeatsTheRuleAndTheRuleBeatsABatteryThatRests() {
        assertThat(cost(day(Mode.SMART, "supplier"))).isLessThan(cost(day(Mode.RULE, "supplier")));
        assertThat(cost(day(Mode.RULE, "supplier"))).isLessThan(cost(day(Mode.NONE, "supplier")));
        assertThat(cost(auction)).isLessThan(cost(day(Mode.SMART, "supplier")));
        assertThat(day(Mode.NONE, "supplier").batteries()).isEmpty();
    }

    @Test
    void anAgentThatStartsLaterForecastsFromWhatWasMeasuredBefore() {
        Member member = scenario.members().getFirst();
        TimeGrid time = scenario.time();
        double[] before = new MeasuredPower(scenario, 60).loadBefore(member, 10_000);
        assertThat(before).hasSize(7 * 24 + 1);
        assertThat(before[0]).isCloseTo(2275.8, within(1e-9));
        assertThat(time.slot(0).length()).isEqualTo(Duration.ofHours(1));
        assertThat(List.of(auction.rule())).containsExactly("call-auction");
    }
}
