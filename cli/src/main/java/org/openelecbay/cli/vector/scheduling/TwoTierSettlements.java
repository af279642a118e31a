package org.openelecbay.cli.vector.scheduling;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.cli.vector.market.Units;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Slot;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.settlement.tier.CommunityNetting;
import org.openelecbay.settlement.tier.ImbalancePricing;
import org.openelecbay.settlement.tier.PeerContract;
import org.openelecbay.settlement.tier.TierPosition;
import org.openelecbay.settlement.tier.TierPrices;
import org.openelecbay.settlement.tier.TwoTierSettlement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `two-tier-settlement`: one member over several steps, or the deviations of a community in one (spec
/// scheduling 8). Factors that are not given are 1.
public final class TwoTierSettlements implements Topic {

    private static final Slot SLOT = new Slot(Instant.EPOCH, Duration.ofHours(1));
    private static final MemberId MEMBER = new MemberId("member");
    private static final MemberId PEERS = new MemberId("peers");
    private static final Cause[] FIRST_TIER = {Cause.RESIDUAL, Cause.TRADE};

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        if (inputs.has("deviationKwh")) {
            netting(inputs, result);
        }
        if (inputs.has("daNetImportKwh")) {
            steps(inputs, result);
        }
        return result;
    }

    private static void netting(Given inputs, ObjectNode result) {
        List<BigDecimal> kwh = decimals(inputs, "deviationKwh");
        BigDecimal price = inputs.decimal("rtPrice");
        Units units = Units.forMoney(kwh, List.of(price));
        TierPrices prices = prices(inputs, Price.ZERO, units.price(price));
        List<Energy> deviations = kwh.stream().map(units::energy).toList();
        CommunityNetting netting = CommunityNetting.of(deviations, prices);
        result.set("netKwh", Result.number(units.kwh(netting.net())));
        result.set("netCost", money(netting.cost(), units));
        ArrayNode parts = result.putArray("allocation");
        netting.parts().forEach(each -> parts.add(money(each, units)));
        Money alone = Money.ZERO;
        for (Energy each : deviations) {
            alone = alone.plus(prices.imbalance(each, ImbalancePricing.DUAL));
        }
        result.set("sumIndividualDual", money(alone, units));
    }

    private static void steps(Given inputs, ObjectNode result) {
        List<BigDecimal> committed = decimals(inputs, "daNetImportKwh");
        int count = committed.size();
        List<BigDecimal> actual = each(inputs, "actualNetImportKwh", count);
        List<BigDecimal> peers = each(inputs, "daP2pPurchaseKwh", count);
        List<BigDecimal> dayAhead = each(inputs, "daLmp", count);
        List<BigDecimal> realTime = each(inputs, "rtLmp", count);
        List<BigDecimal> contract = each(inputs, "p2pPrice", count);
        Units units = units(List.of(committed, actual, peers), List.of(dayAhead, realTime, contract));
        ArrayNode shown = result.putArray("steps");
        Money single = Money.ZERO;
        Money dual = Money.ZERO;
        for (int t = 0; t < count; t++) {
            TierPrices prices = prices(inputs, units.price(dayAhead.get(t)), units.price(realTime.get(t)));
            TierPosition position =
                    new TierPosition(MEMBER, prices, units.energy(committed.get(t)), units.energy(actual.get(t)));
            TwoTierSettlement settlement = new TwoTierSettlement(
                    SLOT,
                    List.of(position),
                    List.of(contract(units.energy(peers.get(t)), units.price(contract.get(t)))),
                    Price.ZERO);
            List<Transfer> atSingle = settlement.alone(ImbalancePricing.SINGLE, 1);
            List<Transfer> atDual = settlement.alone(ImbalancePricing.DUAL, 1);
            show(settlement, position, atSingle, atDual, units, shown.addObject());
            single = single.plus(TwoTierSettlement.paid(MEMBER, atSingle, Cause.values()));
            dual = dual.plus(TwoTierSettlement.paid(MEMBER, atDual, Cause.values()));
        }
        result.set("totalSingle", money(single, units));
        result.set("totalDual", money(dual, units));
    }

    private static void show(
            TwoTierSettlement settlement,
            TierPosition position,
            List<Transfer> atSingle,
            List<Transfer> atDual,
            Units units,
            ObjectNode shown) {
        Energy grid = position.committed().minus(settlement.purchased(MEMBER));
        shown.set("daGridKwh", Result.number(units.kwh(grid)));
        shown.set("imbalanceKwh", Result.number(units.kwh(position.deviation())));
        shown.set("daPayment", money(TwoTierSettlement.paid(MEMBER, atSingle, FIRST_TIER), units));
        shown.set("rtSingle", money(TwoTierSettlement.paid(MEMBER, atSingle, Cause.DEVIATION), units));
        shown.set("rtDual", money(TwoTierSettlement.paid(MEMBER, atDual, Cause.DEVIATION), units));
        shown.set("totalSingle", money(TwoTierSettlement.paid(MEMBER, atSingle, Cause.values()), units));
        shown.set("totalDual", money(TwoTierSettlement.paid(MEMBER, atDual, Cause.values()), units));
    }

    private static PeerContract contract(Energy purchase, Price price) {
        return purchase.isNegative()
                ? new PeerContract(MEMBER, PEERS, purchase.negated(), price)
                : new PeerContract(PEERS, MEMBER, purchase, price);
    }

    private static TierPrices prices(Given inputs, Price dayAhead, Price realTime) {
        return new TierPrices(
                dayAhead,
                realTime,
                Units.ratio(inputs.decimal("shortFactor", BigDecimal.ONE)),
                Units.ratio(inputs.decimal("longFactor", BigDecimal.ONE)));
    }

    private static Units units(List<List<BigDecimal>> quantities, List<List<BigDecimal>> prices) {
        return Units.forMoney(
                quantities.stream().flatMap(List::stream).toList(),
                prices.stream().flatMap(List::stream).toList());
    }

    private static List<BigDecimal> decimals(Given inputs, String field) {
        return inputs.list(field).stream().map(Given::decimal).toList();
    }

    private static List<BigDecimal> each(Given inputs, String field, int count) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (!inputs.has(field) || inputs.at(field).node().isNumber()) {
            BigDecimal number = inputs.decimal(field, BigDecimal.ZERO);
            for (int k = 0; k < count; k++) {
                numbers.add(number);
            }
            return numbers;
        }
        numbers.addAll(decimals(inputs, field));
        if (numbers.size() != count) {
            throw new UnusableCase("There are " + numbers.size() + " numbers in " + field + " for " + count
                    + " steps. Give one for every step.");
        }
        return numbers;
    }

    private static JsonNode money(Money money, Units units) {
        return Result.number(units.currency(money));
    }
}
