package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class PairwiseKTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new PairwiseK();
    }

    @Test
    void eachPairHasItsOwnPrice() {
        var clearing =
                clear(book().bid("anna", 20).bid("ben", 14).offer("cleo", 10).offer("dora", 13));

        assertThat(clearing).consistsOf("cleo sells anna 1000 Wh at 0.15/kWh", "dora sells ben 1000 Wh at 0.135/kWh");
    }

    @Test
    void aShareAboveOneIsRefusedWithAdvice() {
        assertThatThrownBy(() -> new PairwiseK(new Ratio(50, 1)))
                .hasMessageContaining("from 0 to 1, not 50/1. Is it given in percent?");
    }
}
