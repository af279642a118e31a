package org.openelecbay.market.reserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class ChanceConstrainedTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return rule(0.2, SafetyRule.GAUSSIAN);
    }

    private static ChanceConstrained rule(double error, SafetyRule rule) {
        return new ChanceConstrained(new ReserveTerms(cents(5), error, 0.5, rule, 0.05, Price.ofMicrosPerKwh(2_000)));
    }

    /// Both prices are searched for, one inside the other.
    @Override
    protected int largestBook() {
        return 20_000;
    }

    @Test
    void buyersPayForTheReserveThatSellersHold() {
        Clearing clearing = clear(book().bid("anna", 2_000, 30)
                .bid("ben", 1_000, 30)
                .offer("cleo", 4_000, 8)
                .offer("dora", 4_000, 9));

        long paid = reserve(clearing, true);
        assertThat(paid).isPositive().isEqualTo(reserve(clearing, false));
        assertThat(reserveOf(clearing, "anna"))
                .as("twice the energy and the same errors: more than twice the cause")
                .isGreaterThan(2 * reserveOf(clearing, "ben"));
        assertThat(sentences(clearing)).contains("kWh of reserve each way").contains("as they cause it.");
    }

    @Test
    void aDemandWithoutErrorsNeedsNoReserve() {
        Clearing clearing = rule(0, SafetyRule.GAUSSIAN)
                .clear(book().bid("anna", 30).offer("cleo", 8).build(), context());

        assertThat(clearing.trades()).isNotEmpty();
        assertThat(clearing.payments()).isEmpty();
    }

    @Test
    void energyTradesWithoutReserveWhereNobodyCanHoldEnough() {
        Clearing clearing = rule(1, SafetyRule.CANTELLI)
                .clear(book().bid("anna", 30).offer("cleo", 8).build(), context());

        assertThat(clearing.trades()).hasSize(1);
        assertThat(clearing.payments()).isEmpty();
        assertThat(sentences(clearing)).contains("No reserve is held, so energy trades without it");
    }

    @Test
    void nobodyPaysMoreForReserveThanItsTradesGainIt() {
        ChanceConstrained dear = new ChanceConstrained(
                new ReserveTerms(Price.ofMicrosPerKwh(10), 0.3, 1, SafetyRule.GAUSSIAN, 0.05, cents(50)));

        Clearing clearing =
                dear.clear(book().bid("anna", 1_000, 10).offer("cleo", 4_000, 9).build(), context());

        assertThat(sentences(clearing)).contains("more would cost a buyer more than its trades gain it");
    }

    @Test
    void shareAndRateAreRefusedWithAdvice() {
        assertThatThrownBy(() -> rule(20, SafetyRule.GAUSSIAN)).hasMessageContaining("Is it given in percent?");
        assertThatThrownBy(() -> new ReserveTerms(cents(5), 0.2, 0, SafetyRule.GAUSSIAN, 0, cents(0)))
                .hasMessageContaining("violation rate of 0.0");
    }

    private static long reserve(Clearing clearing, boolean paid) {
        return clearing.payments().stream()
                .filter(each -> each.cause() == Cause.RESERVE)
                .filter(each -> paid == each.from() instanceof Payment.Participating)
                .mapToLong(each -> each.money().nanos())
                .sum();
    }

    private static long reserveOf(Clearing clearing, String payer) {
        return clearing.payments().stream()
                .filter(each -> each.from() instanceof Payment.Participating(var id)
                        && id.value().equals(payer))
                .mapToLong(each -> each.money().nanos())
                .sum();
    }

    private static String sentences(Clearing clearing) {
        return String.join(
                " ", clearing.reasons().stream().map(Reason::sentence).toList());
    }
}
