package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.auction.english.Call;
import org.openelecbay.market.auction.english.Lot;
import org.openelecbay.market.auction.english.OpenOutcry;
import org.openelecbay.market.auction.english.Proxies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A06: the English auction, by open outcry with its log and by proxies (spec A.9).
///
/// Bids are called in the order of their times. A missing increment or extension is zero.
public final class EnglishAuctions implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        Units units = Units.of(List.of(), prices(inputs), 2);
        Map<ParticipantId, JsonNode> names = new HashMap<>();
        BigDecimal end = inputs.decimal("end", BigDecimal.ZERO);
        Lot lot = new Lot(
                units.price(inputs.decimal("reserve", BigDecimal.ZERO)),
                units.price(inputs.decimal("increment", BigDecimal.ZERO)),
                instant(end),
                Duration.between(Instant.EPOCH, instant(inputs.decimal("extension", BigDecimal.ZERO))));
        OpenOutcry outcry = new OpenOutcry(lot);
        ObjectNode result = Result.object();
        ArrayNode log = result.putArray("log");
        List<Given> bids = new ArrayList<>(inputs.list("bids"));
        bids.sort(Comparator.comparing(bid -> bid.decimal("t")));
        for (Given bid : bids) {
            ObjectNode entry = log.addObject();
            entry.set("id", bid.at("id").node());
            entry.put("status", outcry.call(call(bid, "price", units, names)).name());
        }
        winner(result, outcry.leading(), units, names);
        result.set("closesAt", Result.number(seconds(outcry.closesAt())));
        List<Call> maxima = inputs.list("proxies").stream()
                .map(proxy -> call(proxy, "max", units, names))
                .toList();
        winner(result.putObject("proxy"), Proxies.winner(maxima, lot.reserve(), lot.increment()), units, names);
        return result;
    }

    @Override
    public Resolution resolution() {
        return new Resolution(Map.of("price", PRICE), (path, expected) -> Result.list());
    }

    private static void winner(
            ObjectNode result, Optional<Call> winner, Units units, Map<ParticipantId, JsonNode> names) {
        result.putNull("winner").putNull("price");
        winner.ifPresent(call -> {
            result.set("winner", names.get(call.bidder()));
            result.set("price", Result.number(units.perKwh(call.price())));
        });
    }

    private static Call call(Given given, String price, Units units, Map<ParticipantId, JsonNode> names) {
        ParticipantId bidder = new ParticipantId(given.text("bidder"));
        names.put(bidder, given.at("bidder").node());
        return new Call(bidder, units.price(given.decimal(price)), instant(given.decimal("t", BigDecimal.ZERO)));
    }

    private static List<BigDecimal> prices(Given inputs) {
        List<BigDecimal> prices = new ArrayList<>();
        prices.add(inputs.decimal("reserve", BigDecimal.ZERO));
        prices.add(inputs.decimal("increment", BigDecimal.ZERO));
        inputs.list("bids").forEach(bid -> prices.add(bid.decimal("price")));
        inputs.list("proxies").forEach(proxy -> prices.add(proxy.decimal("max")));
        return prices;
    }

    /// Times of the files are seconds, to the nanosecond.
    private static Instant instant(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
    }
}
