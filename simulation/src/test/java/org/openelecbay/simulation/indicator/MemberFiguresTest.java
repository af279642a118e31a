package org.openelecbay.simulation.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Stability;
import org.openelecbay.market.coalition.Superadditivity;
import org.openelecbay.market.role.Role;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.Scenario;

/// Satisfaction, sustaining utility and stability on the lamp street, where figures can be computed by hand.
///
/// In a quarter of an hour of the first hour anna feeds in 620 Wh, ben draws 300 Wh and cleo 200 Wh; then all draw.
class MemberFiguresTest {

    private static final Simulation STREET = Simulation.prepare(Streets.lampStreet());
    private static final DayResult MATCHED = Streets.run(STREET, "priority-b");
    private static final DayResult ALONE = Streets.run(STREET, "supplier");

    @Test
    void aMemberIsSatisfiedByTheShareOfItsEnergyThatItTradedLocally() {
        Map<String, MemberFigures> first = figures(MATCHED, 0, 1);

        // the mid-market price 0.20 suits everybody's limit, and the battery buys the 120 Wh that are left of anna's
        assertThat(first.get("anna").satisfaction()).isEqualTo(1);
        assertThat(first.get("ben").satisfaction()).isEqualTo(1);
        assertThat(first.get("cleo").wanted().wattHours()).isEqualTo(200);
        // 300 Wh at 0.20 instead of 0.30, less 0.035 of fees each kWh
        assertThat(first.get("ben").beforeCharges()).isEqualTo(Money.ofNanos(30_000_000));
        assertThat(first.get("ben").sustaining()).isEqualTo(Money.ofNanos(30_000_000 - 10_500_000));
    }

    @Test
    void rolesFollowFromTradesSlotBySlotAndOverTheDay() {
        Map<String, MemberFigures> first = figures(MATCHED, 0, 1);

        assertThat(first.get("anna").role()).isEqualTo(Role.SELLER);
        assertThat(first.get("ben").role()).isEqualTo(Role.BUYER);
        assertThat(first.get("battery").role()).isEqualTo(Role.BUYER);
        assertThat(figures(MATCHED, 0, 8).get("battery").role()).isEqualTo(Role.BOTH);
        assertThat(figures(ALONE, 0, 8).values()).allMatch(each -> each.role() == Role.NONE);
    }

    @Test
    void withTheSupplierAloneNobodyIsSatisfiedAndNobodyGains() {
        for (MemberFigures each : figures(ALONE, 0, 8).values()) {
            assertThat(each.satisfaction()).isEqualTo(each.wanted().isZero() ? 1 : 0);
            assertThat(each.sustaining()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void overADayTheSustainingUtilityIsWhatTheBillSavesIfTheMetersAreTheSame() {
        Scenario scenario = Streets.example("european-lv").withRule("mid-market-rate");
        Outcome outcome = Streets.outcome(scenario);
        List<MemberFigures> figures =
                MemberFigures.of(outcome.day(), outcome.day().slots());
        assertThat(figures)
                .filteredOn(each -> metersAreTheSame(outcome, each.member()))
                .hasSizeGreaterThan(50);
        for (MemberFigures each : figures) {
            if (metersAreTheSame(outcome, each.member())) {
                Money saving = exact(outcome.day(), each.member()).minus(exact(outcome.supplierAlone(), each.member()));
                assertThat(each.sustaining()).isEqualTo(saving);
            }
        }
    }

    @Test
    void tradesFormCoalitionsAndWhoDoesNotTradeStandsAlone() {
        List<MemberId> everybody = List.of("anna", "battery", "ben", "cleo").stream()
                .map(MemberId::new)
                .toList();
        Traders first = Traders.of(MATCHED, MATCHED.slots().subList(0, 1), everybody);
        Traders alone = Traders.of(ALONE, ALONE.slots().subList(0, 1), everybody);

        assertThat(first.partition().coalitions()).containsExactly(0b1111);
        assertThat(alone.partition().coalitions()).containsExactly(0b0001, 0b0010, 0b0100, 0b1000);
        assertThat(Superadditivity.broken(first.game())).isEmpty();
        // anna and ben share 300 Wh at a spread of 0.20
        assertThat(first.game().worth(0b0101)).isEqualTo(0.06, within(1e-12));
        assertThat(Stability.of(first.game(), first.partition(), PayoffRule.SHAPLEY)
                        .nashStable())
                .isTrue();
        assertThat(Stability.of(alone.game(), alone.partition(), PayoffRule.SHAPLEY)
                        .nashStable())
                .isFalse();
        assertThat(Traders.in(ALONE, ALONE.slots())).isEmpty();
    }

    @Test
    void whoIsOnlyPaidAShareOfTheGainStandsInTheCoalitionToo() {
        ParticipantId ben = participant("ben");
        ParticipantId cleo = participant("cleo");
        SlotRecord slot = ALONE.slots().getFirst();
        SlotRecord shared = with(
                slot,
                new Clearing(
                        slot.slot(),
                        List.of(),
                        List.of(
                                Payment.from(ben, NamedAccount.COMMUNITY, Money.ofNanos(5), Cause.GAIN_SHARE),
                                Payment.to(cleo, NamedAccount.COMMUNITY, Money.ofNanos(5), Cause.GAIN_SHARE)),
                        List.of()));
        List<MemberId> players = Traders.in(ALONE, List.of(shared));

        assertThat(players).extracting(MemberId::value).containsExactly("ben", "cleo");
        assertThat(Traders.of(ALONE, List.of(shared), players).partition().coalitions())
                .containsExactly(0b11);
    }

    private static ParticipantId participant(String member) {
        return ALONE.participants().stream()
                .filter(each -> each.member().value().equals(member))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static SlotRecord with(SlotRecord slot, Clearing clearing) {
        return new SlotRecord(
                slot.slot(),
                slot.band(),
                slot.orders(),
                slot.segments(),
                clearing,
                slot.plan(),
                slot.rounds(),
                slot.envelopes(),
                slot.published(),
                slot.notes(),
                slot.baselineViolated(),
                slot.suspended(),
                slot.auditFailed(),
                slot.metered(),
                slot.readings(),
                slot.losses(),
                slot.loadWatts(),
                slot.pvWatts(),
                slot.carsDrew(),
                slot.batteryInjected(),
                slot.stored(),
                slot.network(),
                slot.withheld(),
                slot.effect(),
                slot.island());
    }

    /// The network may tighten one day and not the other, and the battery rests with the supplier alone.
    private static boolean metersAreTheSame(Outcome outcome, MemberId member) {
        List<Participant> participants = outcome.day().participants();
        for (int i = 0; i < participants.size(); i++) {
            int place = i;
            if (participants.get(i).member().equals(member)
                    && !metered(outcome.day(), place).equals(metered(outcome.supplierAlone(), place))) {
                return false;
            }
        }
        return true;
    }

    private static List<Metered> metered(DayResult day, int place) {
        return day.slots().stream().map(slot -> slot.metered().get(place)).toList();
    }

    private static Map<String, MemberFigures> figures(DayResult day, int from, int to) {
        return MemberFigures.of(day, day.slots().subList(from, to)).stream()
                .collect(Collectors.toMap(each -> each.member().value(), Function.identity()));
    }

    private static Money exact(DayResult day, MemberId member) {
        return day.bills().stream()
                .filter(bill -> bill.member().equals(member))
                .map(Bill::exact)
                .findFirst()
                .orElseThrow();
    }
}
