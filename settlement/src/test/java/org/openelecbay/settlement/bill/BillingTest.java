package org.openelecbay.settlement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openelecbay.core.Account;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberAccount;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.settlement.ledger.Ledger;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.ledger.UnbalancedLedger;

class BillingTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final Account ANNA = account("anna");
    private static final Account BEN = account("ben");
    private static final List<MemberId> MEMBERS =
            List.of(new MemberId("anna"), new MemberId("ben"), new MemberId("cleo"));

    private final Ledger ledger = new Ledger();

    @Test
    void theBillAddsUpWhatAMemberPaidAndReceivedByCause() {
        post(ANNA, NamedAccount.SUPPLIER, "2.00", 10_000, Cause.RESIDUAL);
        post(ANNA, NamedAccount.SUPPLIER, "0.40", 2_000, Cause.RESIDUAL);
        post(NamedAccount.SUPPLIER, ANNA, "0.09", 1_000, Cause.RESIDUAL);
        post(BEN, ANNA, "1.40", 10_000, Cause.TRADE);

        Bill anna = bill().getFirst();
        assertThat(anna.lines())
                .extracting(
                        BillLine::cause,
                        BillLine::received,
                        line -> line.energy().wattHours(),
                        BillLine::signed)
                .containsExactly(
                        tuple(Cause.TRADE, true, 10_000L, money("1.40")),
                        tuple(Cause.RESIDUAL, false, 12_000L, money("-2.40")),
                        tuple(Cause.RESIDUAL, true, 1_000L, money("0.09")));
        assertThat(anna.total()).isEqualTo(money("-0.91"));
        assertThat(anna.rounding()).isEqualTo(Money.ZERO);
    }

    @Test
    void aMemberWithoutATransferGetsAnEmptyBill() {
        Bill cleo = bill().getLast();

        assertThat(cleo.member().value()).isEqualTo("cleo");
        assertThat(cleo.lines()).isEmpty();
        assertThat(cleo.total()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "{0} is billed as {1}")
    @CsvSource({
        "0.004999999, 0.00",
        "0.005, 0.00",
        "0.005000001, 0.01",
        "0.015, 0.02",
        "0.025, 0.02",
        "12.344999999, 12.34",
        "12.345, 12.34",
        "12.355, 12.36"
    })
    void aBillIsRoundedOnceHalfToEvenAlikeForDebtAndCredit(String exact, String billed) {
        post(ANNA, BEN, exact, 0, Cause.TRADE);

        List<Bill> bills = bill();
        assertThat(bills.get(0).total()).isEqualTo(money(billed).negated());
        assertThat(bills.get(1).total()).isEqualTo(money(billed));
        assertThat(bills.get(0).exact()).isEqualTo(money(exact).negated());
    }

    @Test
    void theRemainderIsBookedSoThatTheAccountHoldsWhatTheBillSays() {
        post(ANNA, NamedAccount.SUPPLIER, "1.004", 5_020, Cause.RESIDUAL);

        Bill anna = bill().getFirst();
        assertThat(anna.total()).isEqualTo(money("-1.00"));
        assertThat(anna.rounding()).isEqualTo(money("0.004"));
        assertThat(ledger.balance(ANNA)).isEqualTo(money("-1.00"));
        assertThat(ledger.balance(NamedAccount.ROUNDING)).isEqualTo(money("-0.004"));
    }

    @Test
    void billingAgainWithoutACorrectionChangesNoTotal() {
        post(ANNA, NamedAccount.SUPPLIER, "1.004", 5_020, Cause.RESIDUAL);
        List<Money> first = bill().stream().map(Bill::total).toList();
        int transfers = ledger.transfers().size();

        assertThat(bill().stream().map(Bill::total).toList()).isEqualTo(first);
        assertThat(ledger.transfers()).hasSize(transfers);
    }

    @Test
    void aReversalIsTakenOffTheLineThatItUndoes() {
        Transfer wrong = transfer(ANNA, BEN, "1.40", 10_000, Cause.TRADE);
        Transfer gone = transfer(ANNA, NamedAccount.PENALTIES, "0.03", 1_000, Cause.PENALTY);
        Transfer right = new Transfer(
                JUNE, 2, wrong.debit(), wrong.credit(), money("1.12"), Energy.ofWattHours(8_000), Cause.TRADE);
        ledger.post(List.of(wrong, gone, wrong.reversed(2), gone.reversed(2), right));

        Bill anna = bill().getFirst();
        assertThat(anna.lines())
                .containsExactly(new BillLine(Cause.TRADE, false, Energy.ofWattHours(8_000), money("1.12")));
    }

    @Test
    void booksInWhichTheCommunityKeepsMoneyAreNeverBilled() {
        post(ANNA, NamedAccount.COMMUNITY, "0.01", 0, Cause.TRADE);

        assertThatThrownBy(this::bill).isInstanceOf(UnbalancedLedger.class);
        assertThat(ledger.transfers()).hasSize(1);
    }

    @Test
    void moneyOfSomebodyWhoGetsNoBillIsAMistakeOfTheProgram() {
        post(account("ghost"), ANNA, "0.01", 0, Cause.TRADE);

        assertThatThrownBy(this::bill).hasMessage("Money moved for ghost, who gets no bill.");
    }

    @Test
    void aLedgerHoldsOnePeriodSoThatNothingIsBilledTwice() {
        post(ANNA, BEN, "0.01", 0, Cause.TRADE);

        assertThatThrownBy(() -> Billing.bill(ledger, MEMBERS, JULY, JULY.plusSeconds(3_600)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Keep one ledger a period");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void roundingAddsAtMostHalfAHundredthABillAndAllOfItIsOnTheRoundingAccount(long seed) {
        ledger.post(randomTransfers(new Random(seed)));
        List<Bill> bills = bill();

        Money halfAHundredth = money("0.005");
        Money sum = Money.ZERO;
        for (Bill bill : bills) {
            BigDecimal naive = naiveSum(bill.member());
            assertThat(bill.rounding()).isBetween(halfAHundredth.negated(), halfAHundredth);
            assertThat(bill.exact().exact()).isEqualByComparingTo(naive);
            assertThat(ledger.balance(new MemberAccount(bill.member()))).isEqualTo(bill.total());
            assertThat(bill.total().nanos() % 10_000_000).isZero();
            sum = sum.plus(bill.rounding());
        }
        assertThat(ledger.balance(NamedAccount.ROUNDING)).isEqualTo(sum.negated());
    }

    /// What the transfers say, without the remainder of rounding.
    private BigDecimal naiveSum(MemberId member) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Transfer transfer : ledger.transfers()) {
            if (transfer.cause() != Cause.ROUNDING) {
                sum = transfer.credit().equals(new MemberAccount(member))
                        ? sum.add(transfer.money().exact())
                        : sum;
                sum = transfer.debit().equals(new MemberAccount(member))
                        ? sum.subtract(transfer.money().exact())
                        : sum;
            }
        }
        return sum;
    }

    private static List<Transfer> randomTransfers(Random random) {
        List<Account> accounts = new ArrayList<>(List.of(NamedAccount.SUPPLIER, NamedAccount.NETWORK));
        MEMBERS.forEach(member -> accounts.add(new MemberAccount(member)));
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int debit = random.nextInt(accounts.size());
            int credit = (debit + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            transfers.add(new Transfer(
                    JUNE.plusSeconds(900L * i),
                    1,
                    accounts.get(debit),
                    accounts.get(credit),
                    Money.ofNanos(1 + random.nextLong(1_000_000_000)),
                    Energy.ofWattHours(random.nextInt(1_000)),
                    Cause.values()[random.nextInt(Cause.ROUNDING.ordinal())]));
        }
        return transfers;
    }

    private List<Bill> bill() {
        return Billing.bill(ledger, MEMBERS, JUNE, JULY);
    }

    private void post(Account from, Account to, String money, long wattHours, Cause cause) {
        ledger.post(List.of(transfer(from, to, money, wattHours, cause)));
    }

    private static Transfer transfer(Account from, Account to, String money, long wattHours, Cause cause) {
        return new Transfer(JUNE, 1, from, to, money(money), Energy.ofWattHours(wattHours), cause);
    }

    private static Account account(String member) {
        return new MemberAccount(new MemberId(member));
    }

    private static Money money(String decimal) {
        return Money.ofNanos(new BigDecimal(decimal).movePointRight(9).longValueExact());
    }
}
