package org.openelecbay.market.pool;

import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class CompensatedRatioTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new SupplyDemandRatio(Setting.cents(2));
    }

    @Test
    void plentyCostsTheCompensationAboveTheExportPrice() {
        assertThat(share(position("anna", -1_000), position("ben", 4_000))).allAt(Price.perKwh("0.11"));
    }

    @Test
    void scarcityIsDearerThanWithoutCompensation() {
        // 0.11 x 0.20 / (0.09 x 1/4 + 0.11) = 0.022 / 0.1325
        assertThat(share(position("anna", -4_000), position("ben", 1_000))).allAt(Price.perKwh("0.166038"));
    }

    @Test
    void aCompensationWiderThanTheBandEndsAtTheImportPrice() {
        assertThat(rule().share(
                                List.of(position("anna", -1_000), position("ben", 4_000)),
                                setting()
                                        .withBand(Setting.cents(9), Setting.cents(10))
                                        .context()))
                .allAt(Setting.cents(10));
    }
}
