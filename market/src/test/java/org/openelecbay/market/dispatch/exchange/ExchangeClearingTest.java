package org.openelecbay.market.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.dispatch.exchange.ExchangeClearing.Penalty;

class ExchangeClearingTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new ExchangeClearing(cents(5), Penalty.ADAPTIVE, 1e-4, 1_000);
    }

    @Test
    void ordersFarFromThePriceTradeEverything() {
        var clearing =
                clear(book().bid("anna", 20).bid("ben", 9).offer("cleo", 8).offer("dora", 19));

        assertThat(clearing).trades(1).moves(1_000);
    }

    @Test
    void aShortPoolPaysTheImportPrice() {
        Clearing clearing = clear(book().bid("anna", 3_000, 30).offer("cleo", 1_000, 10));

        assertThat(clearing).moves(1_000);
        org.assertj.core.api.Assertions.assertThat(clearing.trades().getFirst().buyerPays())
                .isEqualTo(cents(20));
        org.assertj.core.api.Assertions.assertThat(clearing.reasons().getFirst().sentence())
                .contains("the pool is short");
    }

    @Test
    void roundsThatRunOutAreNamedAndTradeWhatIsSafe() {
        var hasty = new ExchangeClearing(cents(5), Penalty.FIXED, 1e-6, 2);
        Clearing clearing = hasty.clear(
                book().bid("anna", 3_000, 30)
                        .bid("ben", 500, 18)
                        .offer("cleo", 1_000, 10)
                        .build(),
                context());

        org.assertj.core.api.Assertions.assertThat(clearing.reasons().getFirst().sentence())
                .startsWith("NOT_CONVERGED (the talk ended before everybody agreed): after 2 rounds");
    }

    @Test
    void everyRoundIsASignalAndAnAnswerAnOrder() {
        var traffic = clear(book().bid("anna", 20).offer("cleo", 8)).traffic();

        org.assertj.core.api.Assertions.assertThat(traffic.messages()).isEqualTo(4 * traffic.rounds());
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new ExchangeClearing(cents(5), Penalty.FAST, 0, 10))
                .hasMessageContaining("above 0 and below 1");
        assertThatThrownBy(() -> new ExchangeClearing(cents(5), Penalty.FAST, 1e-4, 0))
                .hasMessageContaining("allowed are 1 to");
        assertThatThrownBy(() -> new ExchangeClearing(cents(0), Penalty.FAST, 1e-4, 1))
                .hasMessageContaining("one above zero");
    }
}
