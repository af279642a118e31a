package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.scenario.BiddingSettings;
import org.openelecbay.simulation.scenario.Scenario;

/// A day on which homes shout in a continuous market instead of handing in their limits.
class ShoutingDayTest {

    private static final Scenario SUMMER = Streets.example("european-lv-summer");
    private static final DayResult LIMITS = day(BiddingSettings.Trader.LIMIT, "continuous");

    @ParameterizedTest
    @EnumSource(names = "LIMIT", mode = EnumSource.Mode.EXCLUDE)
    void theEngineAcceptsEveryShoutAndTheBooksBalance(BiddingSettings.Trader trader) {
        DayResult day = day(trader, "continuous");

        assertThat(day.slots())
                .flatExtracting(SlotRecord::notes)
                .noneMatch(note -> note.contains("rejected") || note.contains("not changed"))
                .noneMatch(note -> note.startsWith("Alarm"));
        assertThat(trades(day)).hasSizeGreaterThan(1_000).isNotEqualTo(trades(LIMITS));
        assertThat(trades(day))
                .allSatisfy(trade -> assertThat(trade.buyerPays())
                        .isEqualTo(trade.sellerGets())
                        .isBetween(Price.perKwh("0.09"), Price.perKwh("0.20")));
    }

    @Test
    void theSameSeedGivesTheSameDayAndAnotherSeedDoesNot() {
        DayResult day = day(BiddingSettings.Trader.ZIP, "continuous");

        assertThat(clearings(day(BiddingSettings.Trader.ZIP, "continuous"))).isEqualTo(clearings(day));
        assertThat(clearings(day(SUMMER.withSeed(7), BiddingSettings.Trader.ZIP, "continuous")))
                .isNotEqualTo(clearings(day));
    }

    @Test
    void everyAmendmentOfAShoutIsAMessage() {
        DayResult day = day(BiddingSettings.Trader.ZIP, "continuous");

        assertThat(day.slots())
                .anyMatch(slot -> slot.orders() > day.participants().size());
        assertThat(day.slots()).allMatch(slot -> slot.segments() <= slot.orders());
    }

    @Test
    void whoeverIsBlockedIsToldOnceAndDoesNotShout() {
        Scenario strict = Streets.strict(SUMMER);
        DayResult day = day(strict, BiddingSettings.Trader.ZIP, "continuous");

        assertThat(day.slots())
                .flatExtracting(SlotRecord::notes)
                .anyMatch(note -> note.contains("rejected") && note.contains("broken too many promises"))
                .noneMatch(note -> note.contains("not changed"))
                .noneMatch(note -> note.startsWith("Alarm"));
    }

    @Test
    void underARuleThatClearsAtClosureNobodyShouts() {
        assertThat(clearings(day(BiddingSettings.Trader.ZIP, "call-auction")))
                .isEqualTo(clearings(day(BiddingSettings.Trader.LIMIT, "call-auction")));
    }

    private static DayResult day(BiddingSettings.Trader trader, String rule) {
        return day(SUMMER, trader, rule);
    }

    private static DayResult day(Scenario scenario, BiddingSettings.Trader trader, String rule) {
        Scenario shouting = scenario.withBidding(new BiddingSettings(trader, 300));
        return Streets.run(Simulation.prepare(shouting), rule);
    }

    private static List<Clearing> clearings(DayResult day) {
        return day.slots().stream().map(SlotRecord::clearing).toList();
    }

    private static List<Trade> trades(DayResult day) {
        return clearings(day).stream()
                .flatMap(clearing -> clearing.trades().stream())
                .filter(trade -> trade.origin() == Origin.MATCHED)
                .toList();
    }
}
