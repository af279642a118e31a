package org.openelecbay.simulation.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Account;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.slot.DeviationMethod;

/// Checks the energy and the money of one settled slot, apart from the code that settled it.
///
/// - What participants sold locally is what participants bought, and the community kept nothing.
/// - The supplier takes and gives exactly what the meters leave over from the trades, at its two prices: of every
///   meter, or of the community's net where the method says so. What neighbours cover and what netting leaves follows
///   from meters and trades as well.
/// - The postings of the slot sum to zero, and the pass-through accounts keep nothing.
///
/// @param clearing trades and payments that counted
/// @param band the supplier's prices
/// @param method how deviations were to be settled
/// @param participants everybody
/// @param metered what their meters say, in the same order
/// @param transfers what was booked
record SlotAudit(
        Clearing clearing,
        PriceBand band,
        DeviationMethod method,
        List<Participant> participants,
        List<Metered> metered,
        List<Transfer> transfers) {

    private static final List<NamedAccount> PASS_THROUGH =
            List.of(NamedAccount.COMMUNITY, NamedAccount.SURPLUS, NamedAccount.BALANCING);

    /// @throws UnbalancedBooks when energy or money does not add up
    void requireBalanced() {
        requireBoughtEqualsSold();
        requireDeviationsAddUp();
        requirePostingsSumToZero();
    }

    private void requireBoughtEqualsSold() {
        long sold = 0;
        long bought = 0;
        for (Trade trade : clearing.trades()) {
            require(trade.slot().equals(clearing.slot()), "trade " + trade.number() + " is of another slot");
            sold += trade.seller().equals(ParticipantId.COMMUNITY)
                    ? 0
                    : trade.quantity().wattHours();
            bought += trade.buyer().equals(ParticipantId.COMMUNITY)
                    ? 0
                    : trade.quantity().wattHours();
        }
        require(sold == bought, sold + " Wh were sold and " + bought + " Wh were bought");
    }

    private void requireDeviationsAddUp() {
        long net =
                metered.stream().mapToLong(each -> each.injection().wattHours()).sum();
        new DeviationAudit(method, band, participants, metered, netSales(), transfers)
                .failure(net)
                .ifPresent(failure -> require(false, failure));
    }

    private void requirePostingsSumToZero() {
        Map<Account, Money> balances = new HashMap<>();
        for (Transfer transfer : transfers) {
            require(transfer.slotStart().equals(clearing.slot().start()), "a posting is of " + transfer.slotStart());
            balances.merge(transfer.debit(), transfer.money().negated(), Money::plus);
            balances.merge(transfer.credit(), transfer.money(), Money::plus);
        }
        Money sum = balances.values().stream().reduce(Money.ZERO, Money::plus);
        require(sum.isZero(), "the postings sum to " + sum);
        for (NamedAccount account : PASS_THROUGH) {
            Money kept = balances.getOrDefault(account, Money.ZERO);
            require(kept.isZero(), "the account " + account.label() + " keeps " + kept);
        }
    }

    private Map<ParticipantId, Long> netSales() {
        Map<ParticipantId, Long> sales = new HashMap<>();
        for (Trade trade : clearing.trades()) {
            sales.merge(trade.seller(), trade.quantity().wattHours(), Long::sum);
            sales.merge(trade.buyer(), -trade.quantity().wattHours(), Long::sum);
        }
        return sales;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnbalancedBooks("The slot of " + clearing.slot().start() + " does not add up: " + otherwise
                    + ". Nothing was written; this is a mistake of the program.");
        }
    }
}
