package org.openelecbay.settlement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.Ratio;
import org.openelecbay.settlement.ledger.Ledger;

/// What a late payment costs on a later bill (spec G.6).
class LateFeeTest {

    private static final LateFee FEE = new LateFee(3, 7, new Ratio(2, 100), new Ratio(10, 100));
    private static final Money FIFTY = Money.ofHundredths(5_000);

    @Test
    void withinTheDaysOfGraceThereIsNone() {
        assertThat(FEE.periods(3)).isZero();
        assertThat(FEE.on(FIFTY, 2)).isEqualTo(Money.ZERO);
        assertThat(FEE.on(FIFTY, -4)).isEqualTo(Money.ZERO);
    }

    @Test
    void everyPeriodBegunCostsTheRateUpToTheCap() {
        assertThat(FEE.on(FIFTY, 4)).isEqualTo(Money.ofHundredths(100));
        assertThat(FEE.on(FIFTY, 25)).isEqualTo(Money.ofHundredths(400));
        assertThat(FEE.periods(90)).isEqualTo(13);
        assertThat(FEE.on(FIFTY, 90)).isEqualTo(Money.ofHundredths(500));
    }

    @Test
    void itNeverFallsWithTheDaysAndNeverExceedsTheCap() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 300; run++) {
            LateFee fee = new LateFee(
                    random.nextInt(30),
                    1 + random.nextInt(30),
                    new Ratio(random.nextInt(200), 1_000),
                    new Ratio(random.nextInt(1_000), 1_000));
            Money amount = Money.ofHundredths(random.nextInt(1_000_000));
            Money before = Money.ZERO;
            for (int days = 0; days < 400; days += 5) {
                Money now = fee.on(amount, days);
                assertThat(now).isBetween(before, Money.ofNanos(fee.capShare().of(amount.nanos())));
                before = now;
            }
        }
    }

    @Test
    void itStandsOnTheLaterBillInWords() {
        Instant from = Instant.parse("2026-06-01T00:00:00Z");
        MemberId anna = new MemberId("anna");
        MemberId ben = new MemberId("ben");
        Ledger ledger = new Ledger();
        ledger.post(Arrear.fees(List.of(new Arrear(anna, FIFTY, 25), new Arrear(ben, FIFTY, 1)), FEE, from));

        List<Bill> bills = Billing.bill(ledger, List.of(anna, ben), from, from.plusSeconds(86_400));

        assertThat(bills.getFirst().total()).isEqualTo(Money.ofHundredths(-400));
        assertThat(bills.getFirst().lines().getFirst().cause()).isEqualTo(Cause.LATE_FEE);
        assertThat(Cause.LATE_FEE.words()).isEqualTo("Fee for paying an earlier bill late");
        assertThat(bills.getLast().lines()).isEmpty();
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new LateFee(0, 0, new Ratio(0, 1), new Ratio(0, 1)))
                .hasMessageContaining("at least one day");
        assertThatThrownBy(() -> new LateFee(0, 1, new Ratio(-1, 1), new Ratio(0, 1)))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> FEE.on(FIFTY.negated(), 9)).hasMessageContaining("Credits");
    }
}
