package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Distances;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Preference;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;

/// The peers of one interval: their net positions, who is willing, and the supplier's tariff.
///
/// @param net by peer in kWh, surplus positive
/// @param unwilling who takes no part in the matching
/// @param importPrice the supplier's
/// @param exportPrice the supplier's
/// @param bids by consumer, at most per kWh; absent where no prices are given
/// @param asks by prosumer, at least per kWh; absent where no prices are given
record Peers(
        Map<String, BigDecimal> net,
        List<String> unwilling,
        BigDecimal importPrice,
        BigDecimal exportPrice,
        Optional<Map<String, BigDecimal>> bids,
        Optional<Map<String, BigDecimal>> asks) {

    static Peers of(Given inputs) {
        boolean priced = inputs.has("bp") && inputs.has("sp");
        return new Peers(
                inputs.at("net").map(Given::decimal),
                inputs.map("willing", Given::flag).entrySet().stream()
                        .filter(Predicate.not(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .toList(),
                inputs.decimal("importPrice"),
                inputs.decimal("exportPrice"),
                priced ? Optional.of(inputs.map("bp", Given::decimal)) : Optional.empty(),
                priced ? Optional.of(inputs.map("sp", Given::decimal)) : Optional.empty());
    }

    /// In tie order.
    List<String> names() {
        return net.keySet().stream()
                .map(ParticipantId::new)
                .sorted(TieOrder.byId())
                .map(ParticipantId::value)
                .toList();
    }

    /// Surplus minus deficit of all peers, the unwilling too.
    BigDecimal alpha() {
        return net.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal supply() {
        return willing(amount -> amount.signum() > 0);
    }

    BigDecimal demand() {
        return willing(amount -> amount.signum() < 0).negate();
    }

    private BigDecimal willing(Predicate<BigDecimal> side) {
        return net.entrySet().stream()
                .filter(peer -> !unwilling.contains(peer.getKey()))
                .map(Map.Entry::getValue)
                .filter(side)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Units units() {
        List<BigDecimal> prices = new ArrayList<>(List.of(importPrice, exportPrice));
        bids.ifPresent(limits -> prices.addAll(limits.values()));
        asks.ifPresent(limits -> prices.addAll(limits.values()));
        return Units.forMoney(net.values(), prices);
    }

    PriceBand band(Units units) {
        return new PriceBand(units.price(exportPrice), units.price(importPrice));
    }

    /// The book of A and B, which know no limits but the tariff.
    OrderBook bookWithoutLimits(Units units) {
        return book(units, Map.of(), Map.of());
    }

    /// The book of C; whoever names no limit has that of the tariff.
    OrderBook bookWithLimits(Units units) {
        return book(units, bids.orElse(Map.of()), asks.orElse(Map.of()));
    }

    private OrderBook book(Units units, Map<String, BigDecimal> most, Map<String, BigDecimal> least) {
        List<Bid> buying = new ArrayList<>();
        List<Offer> selling = new ArrayList<>();
        net.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).forEach(peer -> {
            String id = peer.getKey();
            if (peer.getValue().signum() < 0) {
                Price limit = units.price(most.getOrDefault(id, importPrice));
                List<Segment> wanted =
                        List.of(new Segment(units.energy(peer.getValue().negate()), limit));
                buying.add(new Bid(new OrderId(id), new ParticipantId(id), WrittenBook.SLOT, wanted, Instant.EPOCH));
            } else if (peer.getValue().signum() > 0) {
                Price limit = units.price(least.getOrDefault(id, exportPrice));
                List<Segment> offered = List.of(new Segment(units.energy(peer.getValue()), limit));
                selling.add(
                        new Offer(new OrderId(id), new ParticipantId(id), WrittenBook.SLOT, offered, Instant.EPOCH));
            }
        });
        return new OrderBook(WrittenBook.SLOT, buying, selling);
    }

    SlotContext context(Units units, Distances distances) {
        Map<ParticipantId, Preference> preferences = new HashMap<>();
        unwilling.forEach(id -> preferences.put(new ParticipantId(id), new Preference(false, Optional.empty())));
        return new SlotContext(
                WrittenBook.SLOT, band(units), preferences, distances, Optional.empty(), TieOrder.byId());
    }
}
