package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Trade;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.simulation.Streets;

/// Under every rule of the catalog, energy and money of every slot add up in integers.
class EveryRuleAddsUpTest {

    private static final Simulation SUMMER = Simulation.prepare(Streets.example("european-lv-summer"));

    static Stream<String> rules() {
        return RuleCatalog.builtIn().entries().stream().map(CatalogEntry::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everySlotAndTheWholeDayAddUp(String rule) {
        DayResult day = Streets.run(SUMMER, rule);

        for (SlotRecord slot : day.slots()) {
            assertThat(energy(slot, false))
                    .as("bought in %s", slot.slot().start())
                    .isEqualTo(energy(slot, true));
        }
        assertThat(day.slots()).flatExtracting(SlotRecord::notes).noneMatch(note -> note.startsWith("Alarm"));
        long all = 0;
        for (Money balance : day.ledger().balances().values()) {
            all += balance.nanos();
        }
        assertThat(all).as("all accounts together").isZero();
        assertThat(balance(day, NamedAccount.COMMUNITY)).isZero();
        assertThat(balance(day, NamedAccount.SURPLUS)).isZero();
        long roundings = day.ledger().transfers().stream()
                .filter(transfer -> transfer.cause() == Cause.ROUNDING)
                .count();
        assertThat(Math.abs(balance(day, NamedAccount.ROUNDING))).isLessThanOrEqualTo(roundings * 10_000_000);
    }

    @Test
    void aBillThatIsNotTheMembersAccountStopsTheDay() {
        DayResult day = Streets.day(Streets.lampStreet());
        List<Bill> bills = new ArrayList<>(day.bills());
        Bill first = bills.getFirst();
        bills.set(
                0,
                new Bill(
                        first.member(),
                        first.from(),
                        first.to(),
                        first.lines(),
                        first.total().plus(Money.ofHundredths(1)),
                        first.rounding()));

        assertThatThrownBy(() -> new DayAudit(day.ledger(), bills).requireBalanced())
                .isInstanceOf(UnbalancedBooks.class)
                .hasMessageContaining("anna");
    }

    @Test
    void aRoundingOfMoreThanHalfAHundredthStopsTheDay() {
        DayResult day = Streets.day(Streets.lampStreet());
        Transfer wrong = new Transfer(
                day.bills().getFirst().to(),
                1,
                NamedAccount.ROUNDING,
                NamedAccount.LEVY,
                Money.ofNanos(5_000_001),
                Energy.ZERO,
                Cause.ROUNDING);
        day.ledger().post(List.of(wrong));

        assertThatThrownBy(() -> new DayAudit(day.ledger(), day.bills()).requireBalanced())
                .isInstanceOf(UnbalancedBooks.class)
                .hasMessageContaining("half a hundredth");
    }

    private static long energy(SlotRecord slot, boolean sold) {
        long sum = 0;
        for (Trade trade : slot.clearing().trades()) {
            ParticipantId side = sold ? trade.seller() : trade.buyer();
            sum += side.equals(ParticipantId.COMMUNITY) ? 0 : trade.quantity().wattHours();
        }
        return sum;
    }

    private static long balance(DayResult day, Account account) {
        return day.ledger().balance(account).nanos();
    }
}
