package org.openelecbay.market.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.PositionChecks;
import org.openelecbay.market.RandomPositions;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.coalition.CommunityWorth;
import org.openelecbay.market.coalition.Stability;

class ShadowPriceTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new ShadowPrice();
    }

    @Test
    void whereEnergyIsShortSellersGetTheImportPrice() {
        assertThat(share(position("anna", -3_000), position("ben", 1_000)))
                .consistsOf("ben sells community 1000 Wh at 0.2/kWh", "community sells anna 1000 Wh at 0.2/kWh")
                .says("The local price is 0.2/kWh, at which no group of members does better alone, because with 1000 Wh"
                        + " of supply and 3000 Wh of demand the community is short of energy.");
    }

    @Test
    void whereEnergyIsPlentyBuyersPayTheExportPrice() {
        assertThat(share(position("anna", -1_000), position("ben", 3_000)))
                .consistsOf("ben sells community 1000 Wh at 0.09/kWh", "community sells anna 1000 Wh at 0.09/kWh");
    }

    @Test
    void whereSupplyMeetsDemandBothMeetInTheMiddle() {
        assertThat(share(position("anna", -1_000), position("ben", 1_000)))
                .consistsOf("ben sells community 1000 Wh at 0.145/kWh", "community sells anna 1000 Wh at 0.145/kWh");
    }

    @Test
    void noCoalitionDoesBetterAlone() {
        Seeds.every(300, random -> RandomPositions.small(random, 50), positions -> {
            Clearing clearing = rule().share(positions, Setting.plain().context());
            double[] gained = positions.stream()
                    .mapToDouble(each -> (PositionChecks.total(each, Setting.BAND, clearing)
                                    - PositionChecks.total(each, Setting.BAND, Clearing.of(Setting.SLOT, List.of())))
                            / 1e9)
                    .toArray();
            CommunityWorth worth = new CommunityWorth(positions.size());
            worth.add(
                    Setting.BAND,
                    positions.stream()
                            .map(each -> each.injection().positivePart())
                            .toList(),
                    positions.stream()
                            .map(each -> each.injection().negativePart())
                            .toList());
            assertThat(Stability.blocking(worth.game(), gained)).isEmpty();
        });
    }
}
