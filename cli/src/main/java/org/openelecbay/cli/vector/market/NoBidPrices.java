package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.MONEY;
import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.pool.LocalPrices;
import org.openelecbay.market.pool.SharedBill;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// B01: mid-market rate, supply-demand ratio with and without compensation, and bill sharing (spec B.2 to B.5).
///
/// Intervals are independent but for bill sharing, which spans them all. A tariff may be one price or a list with one
/// price an interval.
public final class NoBidPrices implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<Map<String, BigDecimal>> intervals = inputs.list("intervals").stream()
                .map(interval -> interval.map(Given::decimal))
                .toList();
        List<BigDecimal> prices = new ArrayList<>();
        for (int k = 0; k < intervals.size(); k++) {
            prices.add(priceIn(k, "importPrice", inputs));
            prices.add(priceIn(k, "exportPrice", inputs));
        }
        BigDecimal compensation = inputs.decimal("compensation", BigDecimal.ZERO);
        if (compensation.signum() < 0) {
            throw new UnusableCase("The compensation is " + compensation.toPlainString() + "; it is not negative.");
        }
        prices.add(compensation);
        Units units = Units.apart(
                intervals.stream().flatMap(each -> each.values().stream()).toList(), prices);
        ArrayNode answers = Result.list();
        List<SharedBill.Interval> period = new ArrayList<>();
        for (int k = 0; k < intervals.size(); k++) {
            SharedBill.Interval totals = totals(intervals.get(k), prices.get(2 * k), prices.get(2 * k + 1), units);
            period.add(totals);
            answers.add(interval(intervals.get(k), totals, units.price(compensation), units));
        }
        ObjectNode result = Result.object();
        result.set("intervals", answers);
        result.set("billSharing", billSharing(intervals, SharedBill.of(period), units));
        return result;
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.of(
                        "mmr", PRICE,
                        "sdr", PRICE,
                        "sdrCompensated", PRICE,
                        "buy", PRICE,
                        "sell", PRICE,
                        "gridBill", MONEY,
                        "paymentsMmr", MONEY,
                        "payments", MONEY),
                (path, expected) -> Result.list());
    }

    private static BigDecimal priceIn(int interval, String field, Given inputs) {
        Given price = inputs.at(field);
        if (!price.node().isArray()) {
            return price.decimal();
        }
        List<Given> prices = price.elements();
        if (interval >= prices.size()) {
            throw new UnusableCase("Field inputs." + field + " has no price for interval " + interval + ".");
        }
        return prices.get(interval).decimal();
    }

    private static SharedBill.Interval totals(
            Map<String, BigDecimal> net, BigDecimal importPrice, BigDecimal exportPrice, Units units) {
        Energy supply = Energy.ZERO;
        Energy demand = Energy.ZERO;
        for (BigDecimal each : net.values()) {
            supply = supply.plus(units.energy(each).positivePart());
            demand = demand.plus(units.energy(each).negativePart());
        }
        return new SharedBill.Interval(
                supply, demand, new PriceBand(units.price(exportPrice), units.price(importPrice)));
    }

    private static ObjectNode interval(
            Map<String, BigDecimal> net, SharedBill.Interval totals, Price compensation, Units units) {
        Energy supply = totals.supply();
        Energy demand = totals.demand();
        PriceBand band = totals.band();
        LocalPrices midMarket = LocalPrices.midMarket(supply, demand, band);
        ObjectNode result = Result.object();
        result.set("supply", Result.number(units.kwh(supply)));
        result.set("demand", Result.number(units.kwh(demand)));
        result.set("mmr", prices(midMarket.buy(), midMarket.sell(), units));
        result.set("sdr", prices(LocalPrices.supplyDemandRatio(supply, demand, band, Price.ZERO), units));
        result.set("sdrCompensated", prices(LocalPrices.supplyDemandRatio(supply, demand, band, compensation), units));
        result.set(
                "gridBill",
                Result.number(
                        units.money(band.importPrice(), demand.minus(supply).positivePart())
                                .subtract(units.money(
                                        band.exportPrice(), supply.minus(demand).positivePart()))));
        ObjectNode payments = result.putObject("paymentsMmr");
        net.forEach((peer, energy) -> payments.set(peer, payment(energy, midMarket.buy(), midMarket.sell(), units)));
        return result;
    }

    private static ObjectNode billSharing(List<Map<String, BigDecimal>> intervals, SharedBill bill, Units units) {
        ObjectNode result = prices(bill.buy(), bill.sell(), units);
        Map<String, BigDecimal> payments = new LinkedHashMap<>();
        for (Map<String, BigDecimal> interval : intervals) {
            interval.forEach((peer, energy) ->
                    payments.merge(peer, money(energy, bill.buy(), bill.sell(), units), BigDecimal::add));
        }
        ObjectNode paid = result.putObject("payments");
        payments.forEach((peer, money) -> paid.set(peer, Result.number(money)));
        result.set("imported", Result.number(units.kwh(bill.imported())));
        result.set("exported", Result.number(units.kwh(bill.exported())));
        return result;
    }

    private static ObjectNode prices(LocalPrices prices, Units units) {
        return prices(prices.buy(), prices.sell(), units);
    }

    private static ObjectNode prices(Price buy, Price sell, Units units) {
        ObjectNode result = Result.object();
        result.set("sell", Result.number(units.perKwh(sell)));
        result.set("buy", Result.number(units.perKwh(buy)));
        return result;
    }

    private static JsonNode payment(BigDecimal net, Price buy, Price sell, Units units) {
        return Result.number(money(net, buy, sell, units));
    }

    /// Paid is positive.
    private static BigDecimal money(BigDecimal net, Price buy, Price sell, Units units) {
        Energy energy = units.energy(net);
        return units.money(energy.isNegative() ? buy : sell, energy).negate();
    }
}
