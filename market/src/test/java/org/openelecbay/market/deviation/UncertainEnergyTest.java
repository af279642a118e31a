package org.openelecbay.market.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class UncertainEnergyTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new UncertainEnergy(new Ratio(1, 5), new Ratio(1, 4), Ratio.half());
    }

    /// The price is 0.13. Of 2 kWh, 0.4 kWh may be too much or too little, each with one chance in four. Above the
    /// forecast ben's bid at 0.10 is 0.01 better than export at 0.09; below it anna gives way at 0.16, 0.04 better
    /// than import at 0.20. Half of 0.25 x 0.4 x (0.01 and 0.04) is theirs.
    @Test
    void buyersArePaidForWhatTheirBidsCouldDo() {
        Clearing clearing =
                clear(book().bid("anna", 2_000, 16).bid("ben", 1_000, 10).offer("cleo", 2_000, 10));

        ClearingAssert.assertThat(clearing)
                .consistsOf("cleo sells anna 2000 Wh at 0.13/kWh")
                .gives("ben", Money.ofNanos(500_000))
                .gives("anna", Money.ofNanos(2_000_000 - 260_000_000))
                .gives("cleo", Money.ofNanos(260_000_000 - 2_500_000));
        assertThat(clearing.payments()).allMatch(payment -> payment.cause() == Cause.FLEXIBILITY);
    }

    @Test
    void whoIsNoBetterThanTheSupplierIsNotPaid() {
        Clearing clearing =
                clear(book().bid("anna", 2_000, 25).bid("ben", 1_000, 8).offer("cleo", 2_000, 10));

        assertThat(clearing.payments()).isEmpty();
        assertThat(clearing.reasons())
                .anyMatch(reason -> reason.sentence().startsWith("Nobody is paid for flexibility"));
    }

    @Test
    void sharesBeyondTheirRangeAreRefused() {
        assertThatThrownBy(() -> new UncertainEnergy(new Ratio(20, 1), new Ratio(1, 4), Ratio.half()))
                .hasMessageContaining("Is it given in percent?");
        assertThatThrownBy(() -> new UncertainEnergy(new Ratio(1, 5), new Ratio(3, 4), Ratio.half()))
                .hasMessageContaining("between 0 and 0.5");
    }
}
