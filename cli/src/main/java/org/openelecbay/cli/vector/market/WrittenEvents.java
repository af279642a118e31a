package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.continuous.LiveBook;
import tools.jackson.databind.JsonNode;

/// The events of a vector file, and the numbers by which a book knows their times, orders and owners.
final class WrittenEvents {

    private final Units units;
    private final Map<BigDecimal, Long> ranks;
    private final List<BigDecimal> times;
    private final long gateClosure;
    private final Map<String, Long> orders = new HashMap<>();
    private final Map<String, Long> owners = new HashMap<>();
    private final List<JsonNode> ids = new ArrayList<>();

    private WrittenEvents(Units units, List<BigDecimal> times, BigDecimal gateClosure) {
        this.units = units;
        this.times = times;
        this.ranks = new TreeMap<>();
        times.forEach(time -> ranks.put(time, (long) ranks.size()));
        this.gateClosure = rank(gateClosure);
    }

    static WrittenEvents of(List<Given> events, BigDecimal gateClosure) {
        TreeSet<BigDecimal> times = new TreeSet<>();
        times.add(gateClosure);
        for (Given event : events) {
            times.add(event.decimal("t"));
            if (event.has("validUntil")) {
                times.add(event.decimal("validUntil"));
            }
        }
        Units units = Units.of(ContinuousAuctions.quantities(events), ContinuousAuctions.prices(events), 1);
        return new WrittenEvents(units, List.copyOf(times), gateClosure);
    }

    Units units() {
        return units;
    }

    long gateClosure() {
        return gateClosure;
    }

    /// The last time that anything names.
    long latest() {
        return times.size() - 1L;
    }

    BigDecimal time(long rank) {
        return times.get((int) rank);
    }

    /// The id of an order as it is written.
    JsonNode id(long order) {
        return ids.get((int) order);
    }

    /// Lets one event happen.
    void put(Given event, LiveBook book) {
        long at = rank(event.decimal("t"));
        long id = order(event.at("id"));
        String type = event.text("type").toUpperCase(Locale.ROOT);
        switch (type) {
            case "LIMIT" ->
                book.limit(at, id, owner(event, id), buys(event), price(event), quantity(event), validUntil(event));
            case "IOC" -> book.immediate(at, id, owner(event, id), buys(event), price(event), quantity(event));
            case "CANCEL" -> book.cancel(at, id);
            case "AMEND" ->
                book.amend(
                        at,
                        id,
                        event.has("price") ? price(event) : LiveBook.KEEP,
                        event.has("qty") ? quantity(event) : LiveBook.KEEP);
            default ->
                throw new UnusableCase("The event " + type + " of " + event.text("id")
                        + " is not known; known are LIMIT, IOC, CANCEL and AMEND.");
        }
    }

    private long order(Given id) {
        return orders.computeIfAbsent(id.text(), _ -> {
            ids.add(id.node());
            return ids.size() - 1L;
        });
    }

    private long owner(Given event, long order) {
        return event.has("owner") ? owners.computeIfAbsent(event.text("owner"), _ -> (long) owners.size()) : -1 - order;
    }

    private static boolean buys(Given event) {
        String side = event.text("side").toUpperCase(Locale.ROOT);
        return switch (side) {
            case "BUY" -> true;
            case "SELL" -> false;
            default -> throw new UnusableCase("The side " + side + " of " + event.text("id") + " is not BUY or SELL.");
        };
    }

    private long price(Given event) {
        Price price = units.price(event.decimal("price"));
        return price.microsPerKwh();
    }

    private long quantity(Given event) {
        Energy energy = units.energy(event.decimal("qty"));
        return energy.wattHours();
    }

    private long validUntil(Given event) {
        return event.has("validUntil") ? rank(event.decimal("validUntil")) : LiveBook.FOREVER;
    }

    /// Numbers that are equal have one rank, however they are written.
    private long rank(BigDecimal time) {
        Long rank = ranks.get(time);
        if (rank == null) {
            throw new IllegalStateException("The time " + time + " was not listed.");
        }
        return rank;
    }
}
