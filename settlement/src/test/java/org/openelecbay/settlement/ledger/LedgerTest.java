package org.openelecbay.settlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;

class LedgerTest {

    private static final Account ANNA = new MemberAccount(new MemberId("anna"));
    private static final Account BEN = new MemberAccount(new MemberId("ben"));

    private final Ledger ledger = new Ledger();

    @Test
    void whatOneAccountPaysAnotherReceives() {
        ledger.post(List.of(transfer(ANNA, BEN, 30), transfer(BEN, ANNA, 10)));

        assertThat(ledger.balance(ANNA)).isEqualTo(Money.ofNanos(-20));
        assertThat(ledger.balance(BEN)).isEqualTo(Money.ofNanos(20));
        assertThat(ledger.balance(NamedAccount.OPERATOR)).isEqualTo(Money.ZERO);
        assertThat(ledger.balances().keySet()).containsExactly(ANNA, BEN);
    }

    @Test
    void aLedgerThatPassesAllMoneyOnIsBalanced() {
        ledger.post(List.of(
                transfer(ANNA, NamedAccount.COMMUNITY, 30),
                transfer(NamedAccount.COMMUNITY, BEN, 30),
                transfer(ANNA, NamedAccount.OPERATOR, 5)));

        assertThatCode(ledger::requireBalanced).doesNotThrowAnyException();
    }

    @Test
    void aCommunityThatKeepsMoneyHasCookedBooks() {
        ledger.post(List.of(transfer(ANNA, NamedAccount.COMMUNITY, 30), transfer(NamedAccount.COMMUNITY, BEN, 29)));

        assertThatThrownBy(ledger::requireBalanced)
                .isInstanceOf(UnbalancedLedger.class)
                .hasMessage("The account community keeps 0.000000001.");
    }

    @Test
    void aSurplusThatNobodyGetsBackIsCookedBooks() {
        ledger.post(List.of(transfer(ANNA, NamedAccount.SURPLUS, 1)));

        assertThatThrownBy(ledger::requireBalanced)
                .isInstanceOf(UnbalancedLedger.class)
                .hasMessageContaining("surplus");
    }

    @Test
    void transfersAreOnlyEverAdded() {
        ledger.post(List.of(transfer(ANNA, BEN, 1)));

        assertThatThrownBy(() -> ledger.transfers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ledger.balances().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aReversalInALaterRunLeavesNothing() {
        Transfer first = transfer(ANNA, BEN, 30);
        ledger.post(List.of(first, first.reversed(2)));

        assertThat(ledger.balance(ANNA)).isEqualTo(Money.ZERO);
        assertThat(ledger.transfers().getLast().run()).isEqualTo(2);
        assertThat(ledger.transfers().getLast().reversal()).isTrue();
        assertThatThrownBy(() -> first.reversed(1)).hasMessageContaining("Run 1 cannot undo");
    }

    @Test
    void aTransferMovesSomethingBetweenTwoAccounts() {
        assertThatThrownBy(() -> transfer(ANNA, BEN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transfer(ANNA, BEN, -1)).hasMessageContaining("Exchange the accounts");
        assertThatThrownBy(() -> transfer(ANNA, ANNA, 1)).hasMessageContaining("to itself");
    }

    private static Transfer transfer(Account debit, Account credit, long nanos) {
        return new Transfer(
                Instant.parse("2026-06-01T10:00:00Z"),
                1,
                debit,
                credit,
                Money.ofNanos(nanos),
                Energy.ZERO,
                Cause.TRADE);
    }
}
