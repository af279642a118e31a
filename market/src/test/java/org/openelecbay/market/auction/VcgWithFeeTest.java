package org.openelecbay.market.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.market.Accounts;
import org.openelecbay.market.ClearingAssert;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class VcgWithFeeTest extends MechanismContract {

    private static final Money FEE = Money.ofHundredths(1);

    @Override
    protected MarketMechanism mechanism() {
        return new Vcg(new Financing.ParticipationFee(FEE));
    }

    @Test
    void everybodyWithAnOrderPaysTheSameFeeWhetherItTradesOrNot() {
        var clearing = clear(book().bid("anna", 1_000, 30).bid("cleo", 1_000, 5).offer("ben", 1_000, 10));

        ClearingAssert.assertThat(clearing)
                .gives("anna", Money.ofHundredths(-10 - 1))
                .gives("ben", Money.ofHundredths(30 - 1))
                .gives("cleo", Money.ofHundredths(-1));
        assertThat(Accounts.of(clearing).of(NamedAccount.OPERATOR)).isEqualTo(Money.ofHundredths(3 - 20));
    }

    @Test
    void theFeeIsDueWithoutACrossingToo() {
        var clearing = clear(book().bid("anna", 1_000, 5).offer("ben", 1_000, 10));

        ClearingAssert.assertThat(clearing)
                .trades(0)
                .gives("anna", Money.ofHundredths(-1))
                .gives("ben", Money.ofHundredths(-1));
    }

    @Test
    void aNegativeFeeIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> new Financing.ParticipationFee(Money.ofNanos(-1)))
                .hasMessageContaining("would be a gift");
    }
}
