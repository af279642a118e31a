package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.listing.Charges;
import org.openelecbay.market.listing.ListingCommand;
import org.openelecbay.market.listing.ListingEvent;
import org.openelecbay.market.listing.ListingTerms;
import org.openelecbay.market.listing.Marketplace;
import org.openelecbay.market.listing.Purchase;
import org.openelecbay.market.listing.ServiceFees;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// G07: orders on listings, accepted by supplier, DSO and platform, with their charges (spec G.7).
///
/// Listings take any price in the band. Orders are handled by time, then in the order of the file. The accounts are
/// those of everybody who takes part in an accepted order, the platform and the DSO.
public final class ListedOrders implements Topic {

    private static final long NANOS = 1_000_000_000;

    @Override
    public ObjectNode answer(Given inputs) {
        List<Given> orders = inputs.list("orders").stream()
                .sorted(Comparator.comparing((Given order) -> order.decimal("t"))
                        .thenComparing(order -> order.text("id")))
                .toList();
        Map<String, BigDecimal> listed = inputs.map("listed", Given::decimal);
        Units units = units(inputs, orders, listed);
        ServiceFees fees = new ServiceFees(
                Units.ratio(inputs.decimal("buyerFee", BigDecimal.ZERO)),
                Units.ratio(inputs.decimal("sellerFee", BigDecimal.ZERO)),
                units.price(inputs.decimal("networkCharge", BigDecimal.ZERO)));
        ListingTerms terms = terms(inputs, units, fees);
        Marketplace marketplace = new Marketplace(terms, TieOrder.byId());
        Map<String, Integer> listings = new HashMap<>();
        listed.forEach((seller, quantity) -> {
            listings.put(seller, listings.size());
            marketplace.apply(
                    new ListingCommand.List(new ParticipantId(seller), units.energy(quantity), terms.lowest()));
        });
        ObjectNode result = Result.object();
        ArrayNode shown = result.putArray("orders");
        Map<String, Money> accounts = new LinkedHashMap<>();
        accounts.put("platform", Money.ZERO);
        accounts.put("dso", Money.ZERO);
        for (int k = 0; k < orders.size(); k++) {
            Given order = orders.get(k);
            Purchase purchase = purchase(k, order, listings.getOrDefault(order.text("seller"), -1), units);
            shown.add(answer(order, marketplace.apply(new ListingCommand.Order(purchase)), fees, accounts, units));
        }
        ObjectNode balances = result.putObject("accounts");
        accounts.forEach((name, money) -> balances.set(name, Result.number(units.currency(money))));
        result.set("feederUsed", Result.number(units.kwh(marketplace.feederUsed())));
        return result;
    }

    private static ObjectNode answer(
            Given order, ListingEvent event, ServiceFees fees, Map<String, Money> accounts, Units units) {
        ObjectNode answer = Result.object();
        answer.set("id", order.node().get("id"));
        switch (event) {
            case ListingEvent.Refused refused -> {
                answer.put("status", "REJECTED");
                answer.put("by", refused.by().name());
            }
            case ListingEvent.Reserved(Purchase purchase) -> {
                Charges charges = fees.on(purchase.price(), purchase.quantity());
                answer.put("status", "ACCEPTED");
                answer.set("buyerPays", Result.number(units.currency(charges.buyerPays())));
                answer.set("sellerGets", Result.number(units.currency(charges.sellerGets())));
                accounts.merge(order.text("buyer"), charges.buyerPays().negated(), Money::plus);
                accounts.merge(order.text("seller"), charges.sellerGets(), Money::plus);
                accounts.merge("platform", charges.platform(), Money::plus);
                accounts.merge("dso", charges.dso(), Money::plus);
            }
            case ListingEvent.Listed _, ListingEvent.Delivered _, ListingEvent.Settled _ ->
                throw new IllegalStateException("An order was answered by " + event + ".");
        }
        return answer;
    }

    private static Purchase purchase(int place, Given order, int listing, Units units) {
        return new Purchase(
                new OrderId("o" + place),
                new ParticipantId(order.text("buyer")),
                listing,
                units.energy(order.decimal("qty")),
                units.price(order.decimal("price")),
                instant(order.decimal("t")));
    }

    private static ListingTerms terms(Given inputs, Units units, ServiceFees fees) {
        Set<ParticipantId> notApproved = inputs.map("supplierApproval", Given::flag).entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> new ParticipantId(entry.getKey()))
                .collect(Collectors.toSet());
        Energy limit = inputs.has("feederLimit") ? units.energy(inputs.decimal("feederLimit")) : ListingTerms.UNLIMITED;
        Instant closure = inputs.has("gateClosure") ? instant(inputs.decimal("gateClosure")) : Instant.MAX;
        Price lowest = units.price(inputs.decimal("exportPrice"));
        return new ListingTerms(closure, notApproved, limit, lowest, units.price(inputs.decimal("importPrice")), fees);
    }

    private static Units units(Given inputs, List<Given> orders, Map<String, BigDecimal> listed) {
        List<BigDecimal> quantities = new ArrayList<>(listed.values());
        List<BigDecimal> prices = new ArrayList<>();
        for (Given order : orders) {
            quantities.add(order.decimal("qty"));
            prices.add(order.decimal("price"));
        }
        quantities.add(inputs.decimal("feederLimit", BigDecimal.ZERO));
        for (String price : List.of("importPrice", "exportPrice", "networkCharge")) {
            prices.add(inputs.decimal(price, BigDecimal.ZERO));
        }
        return Units.forMoney(quantities, prices);
    }

    /// A moment of the file as seconds since the epoch.
    private static Instant instant(BigDecimal t) {
        BigInteger nanos = t.multiply(BigDecimal.valueOf(NANOS)).toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(NANOS));
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
