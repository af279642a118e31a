package org.openelecbay.market.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.market.ClearingAssert.assertThat;
import static org.openelecbay.market.RandomPositions.position;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingContract;
import org.openelecbay.market.SharingRule;

class NashPriceTest extends SharingContract {

    @Override
    protected SharingRule rule() {
        return new NashPrice();
    }

    @Test
    void aPairMeetsInTheMiddle() {
        assertThat(share(position("anna", -1_000), position("ben", 1_000)))
                .consistsOf("ben sells community 1000 Wh at 0.145/kWh", "community sells anna 1000 Wh at 0.145/kWh");
    }

    @Test
    void theSideWithMoreMembersHasTheBetterPrice() {
        // (2 * 0.20 + 1 * 0.09) / 3
        assertThat(share(position("anna", -2_000), position("ben", 1_000), position("cleo", 1_000)))
                .says("The local price 0.163333/kWh has the largest product of the gains of 2 who give and 1 who take,"
                        + " between 0.09/kWh and 0.2/kWh.");
    }

    @Test
    void noOtherPriceOfTheBandHasALargerProduct() {
        Seeds.every(200, random -> random, random -> {
            long low = random.nextLong(-50, 100);
            long width = random.nextLong(1, 200);
            int sellers = 1 + random.nextInt(5);
            int buyers = 1 + random.nextInt(5);
            PriceBand band = new PriceBand(Price.ofMicrosPerKwh(low), Price.ofMicrosPerKwh(low + width));
            long price = NashPrice.price(band, sellers, buyers).microsPerKwh() - low;
            for (long other = 0; other <= width; other++) {
                assertThat(product(other, width, sellers, buyers) <= product(price, width, sellers, buyers)
                                || Math.abs(other - price) <= 1)
                        .isTrue();
            }
        });
    }

    @Test
    void itIsThePriceThatTheBargainOverHoursFinds() {
        double[] best = HourlyPrices.of(new HourlyTerms(
                        new double[] {0.4, -0.09, -0.09},
                        new double[][] {{2}, {-1}, {-1}},
                        new double[] {0.09},
                        new double[] {0.2}))
                .prices();
        assertThat(best[0])
                .isCloseTo(
                        NashPrice.price(Setting.BAND, 2, 1).microsPerKwh() / 1e6,
                        org.assertj.core.api.Assertions.within(1e-6));
    }

    private static double product(long above, long width, int sellers, int buyers) {
        return Math.pow(above, sellers) * Math.pow(width - above, buyers);
    }
}
