package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;

import org.junit.jupiter.api.Test;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.Need;

class VcgWithoutFinancingTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new Vcg(new Financing.None());
    }

    @Test
    void itRefusesToRunAndNamesARuleThatNeedsNobody() {
        var clearing = clear(book().bid("anna", 1_000, 30).offer("ben", 1_000, 10));

        ClearingAssert.assertThat(clearing)
                .trades(0)
                .says("Nothing trades: sellers would receive 0.200000000 more than buyers pay, and nobody is named who "
                        + "covers it. The rule mcafee needs nobody.")
                .saysOf("anna", "This auction does not run, because nobody is named who covers its deficit.");
        assertThat(mechanism().needs()).containsExactly(Need.FINANCING);
        assertThat(new Vcg(new Financing.Operator()).needs()).isEmpty();
    }
}
