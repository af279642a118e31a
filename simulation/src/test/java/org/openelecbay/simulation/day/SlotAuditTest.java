package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.simulation.Streets;

/// The audit of a slot accepts what the run settled and refuses every change of it.
class SlotAuditTest {

    private final DayResult day = Streets.day(Streets.lampStreet());
    private final SlotRecord slot = day.slots().getFirst();
    private final List<Transfer> booked = day.ledger().transfers().stream()
            .filter(transfer -> transfer.slotStart().equals(slot.slot().start()))
            .toList();

    @Test
    void whatTheRunSettledAddsUp() {
        assertThatCode(() -> audit(slot.clearing(), slot.metered(), booked)).doesNotThrowAnyException();
    }

    @Test
    void aTradeThatTheCommunityNeverPassedOnIsFound() {
        Trade pooled = trade(4, "anna", ParticipantId.COMMUNITY.value(), 5);

        refused(with(pooled), slot.metered(), booked, "625 Wh were sold and 620 Wh were bought");
    }

    @Test
    void aTradeThatWasNotSettledIsFound() {
        refused(with(trade(4, "ben", "cleo", 1)), slot.metered(), booked, "the supplier is due");
    }

    @Test
    void aMeterThatWasNotSettledIsFound() {
        List<Metered> more = new ArrayList<>(slot.metered());
        Metered first = more.getFirst();
        more.set(
                0,
                new Metered(
                        first.slot(),
                        first.point(),
                        first.imported(),
                        first.exported().plus(Energy.ofWattHours(1)),
                        first.quality()));

        refused(slot.clearing(), more, booked, "the supplier is due -0.0001");
    }

    @Test
    void aPostingOfAnotherSlotIsFound() {
        Instant later = slot.slot().end();

        refusedWith(transfer(later, NamedAccount.OPERATOR, NamedAccount.LEVY, 1), "a posting is of " + later);
    }

    @Test
    void moneyLeftOnThePoolIsFound() {
        refusedWith(
                transfer(slot.slot().start(), member("ben"), NamedAccount.COMMUNITY, 7),
                "the account community keeps 0.000000007");
    }

    @Test
    void moneyLeftOnTheSurplusIsFound() {
        refusedWith(
                transfer(slot.slot().start(), NamedAccount.SURPLUS, member("ben"), 7), "the account surplus keeps -0.");
    }

    @Test
    void aPaymentToTheSupplierBesideTheMetersIsFound() {
        refusedWith(transfer(slot.slot().start(), member("ben"), NamedAccount.SUPPLIER, 1), "the supplier is due 0");
    }

    private void refusedWith(Transfer wrong, String words) {
        List<Transfer> more = new ArrayList<>(booked);
        more.add(wrong);
        refused(slot.clearing(), slot.metered(), more, words);
    }

    private void refused(Clearing clearing, List<Metered> metered, List<Transfer> transfers, String words) {
        assertThatThrownBy(() -> audit(clearing, metered, transfers))
                .isInstanceOf(UnbalancedBooks.class)
                .hasMessageContaining(slot.slot().start().toString())
                .hasMessageContaining(words);
    }

    private void audit(Clearing clearing, List<Metered> metered, List<Transfer> transfers) {
        List<Participant> participants = day.participants();
        new SlotAudit(clearing, slot.band(), DeviationMethod.SUPPLIER, participants, metered, transfers)
                .requireBalanced();
    }

    private Clearing with(Trade trade) {
        List<Trade> trades = new ArrayList<>(slot.clearing().trades());
        trades.add(trade);
        return Clearing.of(slot.slot(), trades);
    }

    private Trade trade(int number, String seller, String buyer, long wattHours) {
        Slot when = slot.slot();
        Trade like = slot.clearing().trades().getFirst();
        return new Trade(
                number,
                when,
                new ParticipantId(seller),
                new ParticipantId(buyer),
                Energy.ofWattHours(wattHours),
                like.sellerGets(),
                like.buyerPays(),
                Origin.MATCHED);
    }

    private static Transfer transfer(Instant at, Account debit, Account credit, long nanos) {
        return new Transfer(at, 1, debit, credit, Money.ofNanos(nanos), Energy.ZERO, Cause.RESIDUAL);
    }

    private MemberAccount member(String name) {
        return day.participants().stream()
                .filter(participant -> participant.id().value().equals(name))
                .map(participant -> new MemberAccount(participant.member()))
                .findFirst()
                .orElseThrow();
    }
}
