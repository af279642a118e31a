package org.openelecbay.simulation.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.Power;
import org.openelecbay.core.Price;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Traffic;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// Every figure of the lamp street, computed by hand; its README tells what is in the files.
class LampStreetTest {

    private static final Outcome OUTCOME = Streets.outcome(Streets.lampStreet());
    private static final DayResult DAY = OUTCOME.day();
    private static final SlotRecord LIT = DAY.slots().getFirst();
    private static final SlotRecord DARK = DAY.slots().getLast();

    /// Anna offers 770 - 150 = 620 Wh; ben, cleo and the battery want 300 + 200 + 120. Nothing is left over, so that
    /// every price from anna's 0.12 to the battery's 0.14 clears; the middle is taken.
    @Test
    void underTheLampAnnaSellsToEverybodyAtThirteenCents() {
        assertThat(LIT.clearing().trades().stream().map(LampStreetTest::words))
                .containsExactly(
                        "anna sells 300 to ben at 0.13/kWh",
                        "anna sells 200 to cleo at 0.13/kWh",
                        "anna sells 120 to battery at 0.13/kWh");
    }

    /// The battery offers 500 Wh at 0.22; cleo pays no more than 0.20. What it keeps would sell at 0.22.
    @Test
    void inTheDarkTheBatterySellsToBenAndAnnaAtItsOwnPrice() {
        assertThat(DARK.clearing().trades().stream().map(LampStreetTest::words))
                .containsExactly("battery sells 300 to ben at 0.22/kWh", "battery sells 150 to anna at 0.22/kWh");
    }

    /// 4 x 120 Wh in and 4 x 450 Wh out of 2,400 Wh.
    @Test
    void theBatteryHoldsWhatWentInLessWhatWentOut() {
        assertThat(DAY.slots().stream().map(slot -> slot.stored().wattHours()))
                .containsExactly(2_520L, 2_640L, 2_760L, 2_880L, 2_430L, 1_980L, 1_530L, 1_080L);
    }

    /// Two hours of 0.6, 0.8 and 1.2 kW; one hour of 3.08 kW; only cleo's 200 Wh in four dark slots come from outside.
    @Test
    void energyIsWhatLoadsAndPanelsSay() {
        EnergyIndicators energy = OUTCOME.indicators().energy();

        assertThat(energy.consumed()).isEqualTo(Energy.ofWattHours(5_200));
        assertThat(energy.generated()).isEqualTo(Energy.ofWattHours(3_080));
        assertThat(energy.curtailed()).isEqualTo(Energy.ZERO);
        assertThat(energy.tradedLocally()).isEqualTo(Energy.ofWattHours(4 * 620 + 4 * 450));
        assertThat(energy.trades()).isEqualTo(4 * 3 + 4 * 2);
        assertThat(energy.imported()).isEqualTo(Energy.ofWattHours(800));
        assertThat(energy.exported()).isEqualTo(Energy.ZERO);
        assertThat(energy.selfSufficiency()).hasValue(1 - 800.0 / 5_200);
        assertThat(energy.selfConsumption()).hasValue(1.0);
    }

    /// Fees are 0.01 for a seller and 0.035 for a buyer, per kWh.
    ///
    /// - anna: 2.48 x (0.13 - 0.01) - 0.6 x (0.22 + 0.035)
    /// - ben: -1.2 x (0.13 + 0.035) - 1.2 x (0.22 + 0.035)
    /// - cleo: -0.8 x (0.13 + 0.035) - 0.8 x 0.30
    /// - battery: -0.48 x (0.13 + 0.035) + 1.8 x (0.22 - 0.01)
    @Test
    void billsAreThePricesTimesTheEnergiesAndTheFees() {
        assertThat(exact("anna")).isEqualTo(money("0.1446"));
        assertThat(exact("ben")).isEqualTo(money("-0.504"));
        assertThat(exact("cleo")).isEqualTo(money("-0.372"));
        assertThat(exact("battery")).isEqualTo(money("0.2988"));
        assertThat(DAY.bills().stream().map(bill -> bill.total().hundredths())).containsExactly(14L, -50L, -37L, 30L);
    }

    /// anna: 2.48 x 0.10 - 0.6 x 0.30; ben: -2.4 x 0.30; cleo: -1.6 x 0.30; the battery rests.
    @Test
    void withTheSupplierAloneEverybodyPaysAndGetsItsPrices() {
        DayResult alone = OUTCOME.supplierAlone();

        assertThat(alone.bills().stream().map(bill -> bill.exact().nanos()))
                .containsExactly(68_000_000L, -720_000_000L, -480_000_000L, 0L);
    }

    /// Rounded bills: 0.43 with the market, 1.13 without. Sellers gain 2.48 x 0.03 + 1.8 x 0.12; buyers save
    /// 2.48 x 0.17 + 1.8 x 0.08. The battery lost 1.32 kWh, at 0.14.
    @Test
    void whatTheMarketIsWorthIsTheDifferenceOfTheBills() {
        MoneyIndicators money = OUTCOME.indicators().money();

        assertThat(money.cost()).isEqualTo(money("0.43"));
        assertThat(money.supplierCost()).isEqualTo(money("1.13"));
        assertThat(money.saving()).isEqualTo(money("0.70"));
        assertThat(money.savingShare().orElseThrow()).isCloseTo(0.70 / 1.13, within(1e-12));
        assertThat(money.sellerGain()).isEqualTo(money("0.2904"));
        assertThat(money.buyerSaving()).isEqualTo(money("0.5656"));
        assertThat(money.storedChange()).isEqualTo(money("-0.1848"));
        assertThat(List.of(money.members(), money.betterOff(), money.worseOff()))
                .containsExactly(4, 4, 0);
    }

    /// With the supplier alone it delivers 2.0 + 2.6 kWh at 0.30 and takes 2.48 kWh at 0.10: 1.132. With the market
    /// it delivers 0.8 kWh, and the battery loses 1.32 kWh at 0.14: 1.132 - 0.24 - 0.1848.
    ///
    /// At best the battery, lossless, takes the rest of the surplus (0.48 kWh, or 0.04 x 0.48 less than its charge
    /// price) and gives 1.88 kWh into the dark (down to its floor), where each kWh is worth 0.30: the supplier
    /// delivers 2.6 - 1.88 kWh.
    @Test
    void welfareIsWhatTheSupplierGetsLessAndWhatTheBatteryGains() {
        WelfareIndicators welfare = OUTCOME.indicators().welfare();

        assertThat(welfare.realised()).isEqualTo(money("0.7072"));
        assertThat(welfare.optimum()).isEqualTo(money("0.7200"));
        assertThat(welfare.share().orElseThrow()).isCloseTo(0.7072 / 0.72, within(1e-12));
    }

    /// Benefits of anna 0.07, ben 0.22, cleo 0.11 and the battery 0.30, by the rounded bills.
    @Test
    void gainsAreTheFallOfTheBills() {
        GainIndicators gains = OUTCOME.indicators().gains();

        assertThat(gains.prosumers()).isEqualTo(money("0.07"));
        assertThat(gains.consumers()).isEqualTo(money("0.33"));
        assertThat(gains.storage()).isEqualTo(money("0.30"));
        assertThat(gains.jain().orElseThrow()).isCloseTo(0.7 * 0.7 / (4 * 0.1554), within(1e-12));
        assertThat(gains.gini().orElseThrow()).isCloseTo((0.04 * 3 + 0.11 * 4 + 0.08 * 3) / (4 * 0.7), within(1e-12));
        assertThat(gains.minOverMax().orElseThrow()).isCloseTo(0.07 / 0.3, within(1e-12));
        assertThat(gains.negative()).isZero();
    }

    /// 4 x 0.62 kWh at 0.13 and 4 x 0.45 kWh at 0.22.
    @Test
    void theMeanPriceIsWeightedByEnergy() {
        assertThat(OUTCOME.indicators().market().meanPrice()).hasValue(Price.perKwh("0.167850"));
    }

    /// Four orders of 72 bytes in every slot (one stays alone in the dark), 20 trades told to both sides, 4 meters
    /// read at the end of 8 slots.
    @Test
    void messagesAreOrdersConfirmationsAndMeterValues() {
        int orders = DAY.slots().stream().mapToInt(SlotRecord::orders).sum();
        Traffic traffic = OUTCOME.indicators().market().traffic();

        assertThat(orders).isEqualTo(4 * 4 + 4 * 4);
        assertThat(traffic.messages()).isEqualTo(orders + 2 * 20 + 8 * 4);
        assertThat(traffic.bytes()).isEqualTo(orders * (56 + 16) + 2 * 20 * 48 + 8 * 4 * 40);
    }

    /// Lit: nothing but losses; dark: cleo's 0.8 kW and losses. No reverse flow with the market; alone 2.48 - 2 kW in
    /// the lit hour.
    @Test
    void theTransformerSeesWhatIsLeftAndTheLosses() {
        TransformerIndicators with = OUTCOME.indicators().transformer();
        TransformerIndicators alone = TransformerIndicators.of(OUTCOME.supplierAlone());

        assertThat(with.reverseSlots()).isZero();
        assertThat(with.peakExport()).isEqualTo(Power.ZERO);
        assertThat(with.peakImport().watts()).isBetween(800L, 860L);
        assertThat(with.ramp().orElseThrow().watts()).isBetween(720L, 840L);
        assertThat(alone.reverseHours()).isEqualTo(1.0);
        assertThat(alone.peakExport().watts()).isBetween(400L, 480L);
        assertThat(alone.reverseEnergy().wattHours()).isBetween(430L, 480L);
    }

    /// One phase behind 0.1 ohm: V = V0 / 2 + sqrt(V0^2 / 4 + 0.1 P) with V0 = 400 / sqrt 3 and P the injection.
    @Test
    void voltagesSolveTheQuadraticOfOnePhase() {
        assertThat(LIT.network().highestVolt()).isCloseTo(volt(2_480), within(1e-6));
        assertThat(LIT.network().lowestVolt()).isCloseTo(volt(-1_200), within(1e-6));
        assertThat(DARK.network().highestVolt()).isCloseTo(volt(0), within(1e-6));
        assertThat(DARK.network().lowestVolt()).isCloseTo(volt(-1_200), within(1e-6));
        assertThat(OUTCOME.indicators().network().clearedAgain()).isZero();
    }

    /// The current of anna's phase over the 100 A of the line; the battery's balanced three phases stand at bus 1.
    @Test
    void loadingIsCurrentOverRating() {
        assertThat(LIT.network().worstLineLoading()).isCloseTo(2_480 / volt(2_480) / 100, within(1e-6));
        assertThat(DARK.network().worstLineLoading()).isCloseTo(1_200 / volt(-1_200) / 100, within(1e-6));
    }

    /// 0.1 I^2 of the three phases, and their register over two hours.
    @Test
    void lossesAreTheResistanceTimesTheSquaredCurrents() {
        double lit = lossWatts(2_480) + lossWatts(-1_200) + lossWatts(-800);
        double dark = lossWatts(-600) + lossWatts(-1_200) + lossWatts(-800);

        assertThat(LIT.network().lossWatts()).isCloseTo(lit, within(1e-4));
        assertThat(DARK.network().lossWatts()).isCloseTo(dark, within(1e-4));
        assertThat(OUTCOME.indicators().network().losses())
                .isEqualTo(Energy.ofWattHours((long) Math.floor(lit + dark)));
    }

    @Test
    void theMeanPricesOfASlotAreThoseOfItsTrades() {
        assertThat(SlotFigures.of(LIT).meanPaid()).hasValue(Price.perKwh("0.13"));
        assertThat(SlotFigures.of(DARK).meanGot()).hasValue(Price.perKwh("0.22"));
        assertThat(SlotFigures.of(LIT).batteryInjected()).isEqualTo(Energy.ofWattHours(-120));
        assertThat(SlotFigures.of(OUTCOME.supplierAlone().slots().getFirst()).meanPaid())
                .isEmpty();
    }

    private static double volt(double injectedWatts) {
        double open = 400 / Math.sqrt(3);
        return open / 2 + Math.sqrt(open * open / 4 + 0.1 * injectedWatts);
    }

    private static double lossWatts(double injectedWatts) {
        double ampere = injectedWatts / volt(injectedWatts);
        return 0.1 * ampere * ampere;
    }

    private static Money exact(String member) {
        return MoneyIndicators.billOf(DAY, new MemberId(member)).exact();
    }

    private static Money money(String decimal) {
        return Price.perKwh(decimal).times(Energy.ofWattHours(1_000));
    }

    private static String words(Trade trade) {
        return trade.seller() + " sells " + trade.quantity().wattHours() + " to " + trade.buyer() + " at "
                + trade.buyerPays();
    }
}
