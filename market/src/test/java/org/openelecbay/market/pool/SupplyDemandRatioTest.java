package org.openelecbay.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class SupplyDemandRatioTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new SupplyDemandRatio();
    }

    @Test
    void aQuarterOfTheDemandIsSoldNearerToTheImportPrice() {
        // 0.09 x 0.20 / (0.11 x 1/4 + 0.09) = 0.018 / 0.1175
        assertThat(share(position("anna", -4_000), position("ben", 1_000)))
                .consistsOf(
                        "ben sells community 1000 Wh at 0.153191/kWh", "community sells anna 1000 Wh at 0.153191/kWh")
                .says("The local price 0.153191/kWh follows 1000 Wh of supply over 4000 Wh of demand,"
                        + " inside the supplier's prices.");
    }

    @Test
    void plentyCostsTheExportPrice() {
        assertThat(share(position("anna", -1_000), position("ben", 4_000))).allAt(Price.perKwh("0.09"));
        assertThat(share(position("anna", -1_000), position("ben", 1_000))).allAt(Price.perKwh("0.09"));
    }

    @Test
    void withoutAnExportPriceAboveZeroItIsTheMidMarketRateAndSaysSo() {
        for (Price export : List.of(Price.ZERO, Setting.cents(-2))) {
            assertThat(rule().share(
                                    List.of(position("anna", -4_000), position("ben", 1_000)),
                                    setting()
                                            .withBand(export, Setting.cents(20))
                                            .context()))
                    .allAt(export.mean(Setting.cents(20)))
                    .says("The local price " + export.mean(Setting.cents(20)) + " is the middle of the supplier's,"
                            + " because a supply-demand ratio needs an export price above zero and the supplier's is "
                            + export + ".");
        }
    }

    @Test
    void aCompensationPaidBySellersIsRefused() {
        assertThatThrownBy(() -> new SupplyDemandRatio(Setting.cents(-1))).hasMessageContaining("-0.01");
        assertThat(new SupplyDemandRatio(Price.ZERO).properties()).isEqualTo(rule().properties());
    }
}
