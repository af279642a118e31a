package org.openelecbay.market.game.gridled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.BookBuilder.book;
import static org.openelecbay.market.Setting.cents;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Setting;

class CoalitionTradingTest {

    private final GridLedAuction rule =
            new GridLedAuction(Reading.THRESHOLD, Ratio.half(), Ratio.half(), cents(5), cents(1));

    private final OrderBook twoVillages = book().bid("anna", 1_000, 18)
            .bid("ben", 1_000, 18)
            .offer("cleo", 1_000, 10)
            .offer("dora", 1_000, 10)
            .build();

    @Test
    void whoIsFarApartTradesInCoalitionsApart() {
        Setting far =
                Setting.plain().withDistances((one, other) -> isEast(one.value()) == isEast(other.value()) ? 1 : 1_000);

        Clearing clearing = rule.clear(twoVillages, far.context());

        assertThat(clearing.trades())
                .hasSize(2)
                .allMatch(trade ->
                        isEast(trade.seller().value()) == isEast(trade.buyer().value()));
        assertThat(clearing.reasons().getFirst().sentence())
                .contains("2 coalitions formed, Nash stable and in the core");
    }

    @Test
    void noTradeCostsMoreThanTheGridAsks() {
        Clearing clearing = rule.clear(twoVillages, Setting.plain().context());

        assertThat(clearing.reasons().getFirst().sentence()).startsWith("The grid asks 0.155/kWh, the least price");
        assertThat(clearing.trades())
                .allMatch(trade -> trade.buyerPays().compareTo(org.openelecbay.core.Price.perKwh("0.155")) <= 0);
    }

    @Test
    void aPeakThatTheSuppliersPriceCannotBreakIsCalledChoked() {
        Clearing clearing = rule.clear(
                book().bid("anna", 1_000, 30).offer("cleo", 1_000, 10).build(),
                Setting.plain().context());

        assertThat(clearing.reasons().getFirst().sentence()).contains("0.2/kWh, choked by the supplier's price");
    }

    private static boolean isEast(String name) {
        return name.equals("anna") || name.equals("cleo");
    }
}
