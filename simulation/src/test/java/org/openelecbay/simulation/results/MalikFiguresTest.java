package org.openelecbay.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Priority;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Member;

/// What holds of our day beside that of Malik et al., and of the paper's own numbers.
class MalikFiguresTest {

    private static final double EXACT = 1e-9;

    private final Days days = Days.ALL;
    private final Set<ConnectionPoint> homes = days.scenario().members().stream()
            .filter(member -> member.kind() == Member.Kind.HOME)
            .map(member -> member.participant().point())
            .collect(Collectors.toSet());
    private final HoursTable hours = new HoursTable(days);
    private final EnergyTable energy = new EnergyTable(days);
    private final PriorityTables priorities = new PriorityTables(days);

    @Test
    void theRatiosAreTheTariffAtTheMidMarketPrice() {
        PriceBand band = days.slots().getFirst().band();
        double middle = band.middle().microsPerKwh();
        assertThat(middle / band.exportPrice().microsPerKwh()).isEqualTo(Paper.MIDDLE / Paper.EXPORT, within(EXACT));
        assertThat(middle / band.importPrice().microsPerKwh()).isEqualTo(Paper.MIDDLE / Paper.IMPORT, within(EXACT));
    }

    @Test
    void prioritiesAAndBRealiseTheRatiosOfTheTariff() {
        for (String rule : List.of("priority-a", "priority-b")) {
            DayResult day = days.under(rule);
            assertThat(LocalMoney.soldToPeers(day).ratio()).isEqualTo(Paper.MIDDLE / Paper.EXPORT, within(EXACT));
            assertThat(LocalMoney.boughtFromPeers(day).ratio()).isEqualTo(Paper.MIDDLE / Paper.IMPORT, within(EXACT));
        }
    }

    @Test
    void priorityCMovesMoneyFromBuyersToSellersOnASunnyDay() {
        LocalMoney middle = LocalMoney.soldToPeers(days.under("priority-a"));
        for (String rule : List.of("priority-c", Days.CHOSEN)) {
            LocalMoney sold = LocalMoney.soldToPeers(days.under(rule));
            LocalMoney bought = LocalMoney.boughtFromPeers(days.under(rule));
            assertThat(sold.kiloWattHours()).isEqualTo(middle.kiloWattHours(), within(EXACT));
            assertThat(sold.local()).isEqualTo(bought.local(), within(EXACT)).isGreaterThan(middle.local());
            assertThat(bought.local()).isLessThan(bought.supplier());
        }
    }

    /// Read with the rounding of the print: whole dollars, and whole "MW" of 288 added samples.
    @Test
    void thePublishedMoneyIsOneEnergyAtTheMidMarketPriceAndMoreThanThePublishedDemand() {
        double traded = 1_203;
        assertThat(Math.round(traded * Paper.MIDDLE)).isEqualTo((long) Paper.TRADED);
        assertThat(Math.round(traded * Paper.EXPORT)).isEqualTo((long) Paper.EXPORTED);
        assertThat(Math.round(traded * Paper.IMPORT)).isEqualTo((long) Paper.BOUGHT);
        double leastTraded = (Paper.TRADED - 0.5) / Paper.MIDDLE;
        assertThat(leastTraded).isGreaterThan(Paper.megawattSamples(13.5));
    }

    @Test
    void localTradeIsBoundedByGenerationAndDemand() {
        LocalMoney sold = LocalMoney.soldByHomes(days, days.chosen());
        LocalMoney bought = LocalMoney.boughtByHomesAndCars(days, days.chosen());
        assertThat(sold.kiloWattHours()).isLessThan(days.chosen().generated().kiloWattHours());
        assertThat(bought.kiloWattHours()).isLessThan(days.chosen().consumed().kiloWattHours());
        assertThat(sold.local()).isGreaterThan(sold.supplier());
        assertThat(bought.local()).isLessThan(bought.supplier());
    }

    @Test
    void theFourHoursHaveTheDirectionsOfTableOneExceptNoon() {
        for (String[] printed : Paper.TABLE_1) {
            int hour = Integer.parseInt(printed[0]);
            double published = Double.parseDouble(printed[5]);
            assertThat(published)
                    .isEqualTo(Double.parseDouble(printed[2]) - Double.parseDouble(printed[1]), within(EXACT));
            double same = hour == 12 ? -1 : 1;
            assertThat(same * published * hours.charged(hour)).isPositive();
            assertThat(same * published * (hours.generation(hour) - hours.demand(hour)))
                    .isPositive();
        }
    }

    @Test
    void atNoonThePanelsGiveThePapersPower() {
        assertThat(hours.generation(12)).isEqualTo(50.90, within(1.0));
    }

    @Test
    void aboutHalfOfTheHomesHaveASurplusAtSixAndAtTwelve() {
        assertThat(hours.prosumers(6)).isBetween(40, 50);
        assertThat(hours.prosumers(12)).isBetween(40, 50);
    }

    @Test
    void theProfilesDraw842KilowattHoursWithAPeakOf69Kilowatts() {
        assertThat(energy.homesKwh()).isEqualTo(842, within(0.5));
        assertThat(energy.meanKw()).isEqualTo(35.1, within(0.05));
        assertThat(energy.peakKw()).isEqualTo(69.0, within(0.05));
    }

    @Test
    void theCarsDrawThePapersEnergyAndNothingDuringItsPause() {
        assertThat(energy.carsKwh()).isEqualTo(Paper.megawattSamples(2), within(0.5));
        assertThat(energy.carsKwh(90, 161)).isZero();
    }

    @Test
    void theBatteryStaysBetweenThirtyAndEightyPercent() {
        assertThat(energy.leastShare()).isGreaterThanOrEqualTo(0.30);
        assertThat(energy.mostShare()).isLessThanOrEqualTo(0.80);
    }

    /// It takes what it promised to take; where forecasts were too high, the supplier serves the homes.
    @Test
    void theBatteryBuysFromHomesOnly() {
        for (SlotRecord slot : days.slots()) {
            for (Trade trade : slot.clearing().trades()) {
                if (days.kindOf(trade.buyer()) == Member.Kind.STORAGE) {
                    assertThat(days.kindOf(trade.seller())).isEqualTo(Member.Kind.HOME);
                }
            }
        }
        assertThat(energy.boughtFromOthersThanHomes()).isZero();
        assertThat(energy.chargedWhileDrawing())
                .isLessThan(0.01 * days.chosen().generated().kiloWattHours());
    }

    @Test
    void thePrioritiesTradeTheSameEnergyBetweenHomesInEverySlot() {
        for (int slot = 0; slot < days.slots().size(); slot++) {
            long byEnergy = peerWattHours("priority-a", slot);
            assertThat(peerWattHours("priority-b", slot)).isEqualTo(byEnergy);
            assertThat(peerWattHours("priority-c", slot)).isEqualTo(byEnergy);
        }
    }

    @Test
    void noPriorityNeedsTheFewestTransactionsInEverySlot() {
        int trading = (int) Arrays.stream(priorities.transactions("priority-a"))
                .filter(count -> count > 0)
                .count();
        for (String rule : Days.PRIORITIES) {
            assertThat(priorities.slotsWithFewest(rule)).isBetween(1, trading - 1);
        }
        assertThat(priorities.slotsWithFewest("priority-b")).isGreaterThan(priorities.slotsWithFewest("priority-a"));
    }

    @Test
    void theAggregatorChoosesCByDayAAtItsEdgesAndNeverB() {
        Map<Priority, Integer> day = priorities.counts(0, 24);
        assertThat(day).doesNotContainKey(Priority.B);
        assertThat(day.get(Priority.C)).isGreaterThan(day.get(Priority.A));
        assertThat(priorities.counts(0, 5)).isEmpty();
        assertThat(priorities.counts(6, 12)).containsOnlyKeys(Priority.C);
        assertThat(priorities.counts(13, 17)).containsOnlyKeys(Priority.C);
        assertThat(priorities.counts(18, 19)).containsOnlyKeys(Priority.A);
        assertThat(priorities.counts(19, 24)).isEmpty();
    }

    @Test
    void theAggregatorChoosesCExactlyWhenTheSurplusExceedsTheDemand() {
        for (SlotRecord slot : days.slots()) {
            long surplus = plannedByHomes(slot, 1);
            long demand = plannedByHomes(slot, -1);
            Optional<Priority> expected =
                    surplus == 0 ? Optional.empty() : Optional.of(surplus > demand ? Priority.C : Priority.A);
            assertThat(priorities.chosen(slot))
                    .as("slot of %s", slot.slot().start())
                    .isEqualTo(expected);
        }
    }

    @Test
    void priorityCNeedsMoreTransactionsAtSixInTheMorningThanInTheEvening() {
        int[] transactions = priorities.transactions("priority-c");
        assertThat(transactions[days.at(6)]).isGreaterThan(2 * transactions[days.at(18)]);
    }

    /// The planned surplus (sign 1) or deficit (sign -1) of all homes in W.
    private long plannedByHomes(SlotRecord slot, int sign) {
        long watts = 0;
        for (PlannedInjection plan : slot.plan()) {
            if (homes.contains(plan.point())) {
                watts += Math.max(0, sign * plan.planned().watts());
            }
        }
        return watts;
    }

    private long peerWattHours(String rule, int slot) {
        return Days.peerTrades(days.under(rule).slots().get(slot)).stream()
                .mapToLong(trade -> trade.quantity().wattHours())
                .sum();
    }
}
