package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Price;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.simulation.LampStreets;
import org.openelecbay.simulation.Streets;

/// Every charge of the DSO reaches the bills, by name, and what members pay is what the account holds.
class UsageChargesTest {

    private static final Map<String, String> ZONES =
            Map.of("zones.csv", "id,zone\nanna,east\nben,east\ncleo,west\nbattery,west\n");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "fixed, call-auction",
        "fixed, mid-market-rate",
        "thevenin, call-auction",
        "thevenin, mid-market-rate",
        "klein, call-auction",
        "transfer, priorities",
        "nodal, call-auction",
        "nodal, bill-sharing"
    })
    void theAccountOfTheNetworkHoldsWhatTheBillsSay(String kind, String rule) {
        DayResult day = day(rule, "usage: {kind: " + kind + ", rate: 0.01}");

        assertThat(signed(day)).isNotEqualTo(Money.ZERO);
        assertThat(signed(day)).isEqualTo(billed(day).negated());
    }

    @Test
    void aFixedChargeIsTheRateTimesWhatWasBought() {
        DayResult day = day("mid-market-rate", "usage: {kind: fixed, rate: 0.01}");
        Energy traded =
                day.slots().stream().map(slot -> slot.clearing().localEnergy()).reduce(Energy.ZERO, Energy::plus);

        assertThat(signed(day)).isEqualTo(Price.ofMicrosPerKwh(10_000).times(traded));
    }

    @Test
    void nodalChargesHoldTheLossesSoThatNothingElseChargesThem() {
        DayResult day = day("call-auction", "usage: {kind: nodal, rate: 0.01}");

        assertThat(day.ledger().balance(NamedAccount.LOSSES)).isEqualTo(Money.ZERO);
    }

    @Test
    void tradesBetweenZonesPayBothRates() {
        DayResult day = day("call-auction", "usage: {kind: zonal, zones: zones.csv, rates: {east: 0.01, west: 0.002}}");
        Money expected = Money.ZERO;
        for (SlotRecord slot : day.slots()) {
            for (var trade : slot.clearing().trades()) {
                long rate = rate(trade.seller().value()) + rate(trade.buyer().value());
                boolean same =
                        rate(trade.seller().value()) == rate(trade.buyer().value());
                expected = expected.plus(
                        Price.ofMicrosPerKwh(same ? rate / 2 : rate).times(trade.quantity()));
            }
        }

        assertThat(signed(day)).isEqualTo(expected);
    }

    private static long rate(String id) {
        return List.of("anna", "ben").contains(id) ? 10_000 : 2_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pro-rata", "marginal", "z-bus", "tracing"})
    void allocatedLossesAreBookedToTheirAccount(String rule) {
        DayResult day = day("mid-market-rate", "lossAllocation: " + rule);

        assertThat(day.ledger().balance(NamedAccount.LOSSES).isZero()).isFalse();
        day.ledger().requireBalanced();
    }

    @Test
    void withoutTheEntriesNothingIsCharged() {
        assertThat(signed(Streets.day(Streets.lampStreet()))).isEqualTo(Money.ZERO);
    }

    private DayResult day(String rule, String entry) {
        return Streets.day(LampStreets.with(folder, "  lossPrice: 0\n", "  lossPrice: 0.10\n  " + entry + "\n", ZONES)
                .withRule(rule));
    }

    private static Money signed(DayResult day) {
        Money sum = Money.ZERO;
        for (Transfer each : day.ledger().transfers()) {
            if (each.cause() == Cause.NETWORK_USAGE) {
                sum = each.credit() == NamedAccount.NETWORK ? sum.plus(each.money()) : sum.minus(each.money());
            }
        }
        return sum;
    }

    private static Money billed(DayResult day) {
        return day.bills().stream()
                .flatMap(bill -> bill.lines().stream())
                .filter(line -> line.cause() == Cause.NETWORK_USAGE)
                .map(BillLine::signed)
                .reduce(Money.ZERO, Money::plus);
    }
}
