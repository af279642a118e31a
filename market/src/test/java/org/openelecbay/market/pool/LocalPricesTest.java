package org.openelecbay.market.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.Seeds;
import org.openelecbay.market.Setting;

/// The two displayed prices of the rules without bids (spec B.2 to B.4).
class LocalPricesTest {

    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final Price COMPENSATION = Setting.cents(2);

    private record Slot(long supply, long demand, long export, long width) {

        static Slot random(SplittableRandom random, long most) {
            return new Slot(
                    random.nextInt(5) == 0 ? 0 : random.nextLong(most),
                    random.nextInt(5) == 0 ? 0 : random.nextLong(most),
                    random.nextLong(1, 300_000),
                    random.nextInt(5) == 0 ? 0 : random.nextLong(300_000));
        }

        Slot withSupply(long other) {
            return new Slot(other, demand, export, width);
        }

        PriceBand band() {
            return new PriceBand(Price.ofMicrosPerKwh(export), Price.ofMicrosPerKwh(export + width));
        }

        LocalPrices ratio(Price compensation) {
            return LocalPrices.supplyDemandRatio(
                    Energy.ofWattHours(supply), Energy.ofWattHours(demand), band(), compensation);
        }

        LocalPrices midMarket() {
            return LocalPrices.midMarket(Energy.ofWattHours(supply), Energy.ofWattHours(demand), band());
        }
    }

    @Test
    void theRatioIsTheWrittenFormulaRoundedOnce() {
        Seeds.every(1_000, random -> Slot.random(random, 50), LocalPricesTest::isTheFormula);
        Seeds.every(1_000, random -> Slot.random(random, 1L << 60), LocalPricesTest::isTheFormula);
    }

    private static void isTheFormula(Slot slot) {
        for (Price compensation : List.of(Price.ZERO, COMPENSATION)) {
            if (slot.supply > 0 && slot.demand > 0) {
                BigDecimal lambda = BigDecimal.valueOf(Math.min(compensation.microsPerKwh(), slot.width));
                BigDecimal export = BigDecimal.valueOf(slot.export);
                BigDecimal imported = export.add(BigDecimal.valueOf(slot.width));
                BigDecimal a = export.add(lambda);
                BigDecimal s = BigDecimal.valueOf(slot.supply).divide(BigDecimal.valueOf(slot.demand), DIGITS);
                boolean plenty = slot.supply > slot.demand;
                BigDecimal sell = plenty
                        ? export.add(lambda.divide(s, DIGITS))
                        : a.multiply(imported)
                                .divide(imported.subtract(a).multiply(s).add(a), DIGITS);
                BigDecimal buy = plenty ? a : sell.multiply(s).add(imported.multiply(BigDecimal.ONE.subtract(s)));
                LocalPrices prices = slot.ratio(compensation);
                isRounded(prices.sell(), sell);
                isRounded(prices.buy(), buy);
            }
        }
    }

    private static void isRounded(Price price, BigDecimal exact) {
        assertThat(BigDecimal.valueOf(price.microsPerKwh()).subtract(exact).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5000000000000000000001"));
    }

    @Test
    void anEmptySideHasTheStatedPrices() {
        Price export = Setting.BAND.exportPrice();
        Price imported = Setting.BAND.importPrice();
        assertThat(ratio(0, 5, COMPENSATION)).isEqualTo(new LocalPrices(imported, imported));
        assertThat(ratio(0, 0, COMPENSATION)).isEqualTo(new LocalPrices(imported, imported));
        assertThat(ratio(5, 0, COMPENSATION)).isEqualTo(new LocalPrices(export.plus(COMPENSATION), export));
        assertThat(ratio(5, 0, Price.ZERO)).isEqualTo(new LocalPrices(export, export));
    }

    @Test
    void bothPricesAreContinuousWhereSupplyMeetsDemand() {
        LocalPrices balanced = ratio(1_000_000_000, 1_000_000_000, COMPENSATION);
        Price plenty = Setting.BAND.exportPrice().plus(COMPENSATION);
        assertThat(balanced).isEqualTo(new LocalPrices(plenty, plenty));
        assertThat(ratio(1_000_000_000, 999_999_999, COMPENSATION)).isEqualTo(balanced);
        assertThat(ratio(999_999_999, 1_000_000_000, COMPENSATION)).isEqualTo(balanced);
    }

    @Test
    void bothPricesLieInTheBandAndMoreSupplyNeverRaisesThem() {
        List<BiFunction<Slot, Long, LocalPrices>> rules = List.of(
                (slot, supply) -> slot.withSupply(supply).midMarket(),
                (slot, supply) -> slot.withSupply(supply).ratio(Price.ZERO),
                (slot, supply) -> slot.withSupply(supply).ratio(COMPENSATION));
        Seeds.every(300, random -> Slot.random(random, 100), slot -> {
            for (BiFunction<Slot, Long, LocalPrices> rule : rules) {
                isInTheBandAndFalls(slot, rule);
            }
        });
    }

    private static void isInTheBandAndFalls(Slot slot, BiFunction<Slot, Long, LocalPrices> rule) {
        if (slot.demand == 0) {
            return;
        }
        LocalPrices before = rule.apply(slot, 1L);
        for (long supply = 1; supply <= 2 * slot.demand; supply++) {
            LocalPrices prices = rule.apply(slot, supply);
            assertThat(slot.band().contains(prices.buy())).isTrue();
            assertThat(slot.band().contains(prices.sell())).isTrue();
            assertThat(prices.sell()).isLessThanOrEqualTo(before.sell()).isLessThanOrEqualTo(prices.buy());
            assertThat(prices.buy()).isLessThanOrEqualTo(before.buy());
            before = prices;
        }
    }

    private static LocalPrices ratio(long supply, long demand, Price compensation) {
        return LocalPrices.supplyDemandRatio(
                Energy.ofWattHours(supply), Energy.ofWattHours(demand), Setting.BAND, compensation);
    }
}
