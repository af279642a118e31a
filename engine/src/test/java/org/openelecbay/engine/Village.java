package org.openelecbay.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Bid;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Power;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.market.Preference;
import org.openelecbay.market.TieOrder;
import org.openelecbay.settlement.conduct.Conduct;
import org.openelecbay.settlement.slot.SettlementTerms;

/// The village of these tests: four homes, Dora's with a roof, Anna's car and a shared battery; a quarter of an hour
/// in June, in which the supplier pays 0.08 and asks 0.28 per kWh. Eric does not take part.
final class Village {

    static final Slot SLOT = new Slot(Instant.parse("2026-06-01T10:00:00Z"), Duration.ofMinutes(15));
    static final Instant OPENING = Instant.parse("2026-06-01T09:00:00Z");
    static final Instant CLOSURE = Instant.parse("2026-06-01T09:45:00Z");
    static final PriceBand BAND = new PriceBand(Price.perKwh("0.08"), Price.perKwh("0.28"));
    static final Community COMMUNITY = new Community(List.of(
            home("anna", "anna"),
            home("ben", "ben"),
            home("cleo", "cleo"),
            new Participant(id("dora"), new MemberId("dora"), point("dora"), true),
            home("eric", "eric"),
            home("car", "anna"),
            home("battery", "village")));

    private Village() {}

    static SlotTerms terms() {
        return terms(SettlementTerms.FREE);
    }

    static SlotTerms terms(SettlementTerms settlement) {
        return new SlotTerms(
                SLOT,
                CLOSURE,
                BAND,
                Price.ZERO,
                Price.perKwh("0.50"),
                Map.of(id("eric"), new Preference(false, Preference.NONE.wish())),
                (one, other) -> one.equals(other) ? 0 : 1,
                TieOrder.byId(),
                settlement);
    }

    /// The usual terms after earlier promises.
    static SlotTerms terms(Map<ParticipantId, Conduct> conduct) {
        SlotTerms usual = terms();
        return new SlotTerms(
                SLOT,
                CLOSURE,
                BAND,
                usual.floor(),
                usual.cap(),
                usual.preferences(),
                usual.distances(),
                usual.ties(),
                usual.settlement(),
                usual.keys(),
                conduct);
    }

    static ParticipantId id(String name) {
        return new ParticipantId(name);
    }

    static ConnectionPoint point(String name) {
        return new ConnectionPoint("meter of " + name, "bus of " + name, Phase.A);
    }

    static Bid bid(String id, String owner, long wattHours, String limit, Instant at) {
        return new Bid(new OrderId(id), id(owner), SLOT, List.of(segment(wattHours, limit)), at);
    }

    static Offer offer(String id, String owner, long wattHours, String limit, Instant at) {
        return new Offer(new OrderId(id), id(owner), SLOT, List.of(segment(wattHours, limit)), at);
    }

    static Segment segment(long wattHours, String limit) {
        return new Segment(Energy.ofWattHours(wattHours), Price.perKwh(limit));
    }

    static Metered metered(String name, long injection) {
        return new Metered(
                SLOT,
                point(name),
                Energy.ofWattHours(Math.max(0, -injection)),
                Energy.ofWattHours(Math.max(0, injection)),
                Quality.MEASURED);
    }

    /// A limit of so many watt-hours in this slot, as watts.
    static Envelope envelope(String name, long mostImport, long mostExport) {
        return new Envelope(point(name), SLOT, Power.ofWatts(4 * mostImport), Power.ofWatts(4 * mostExport));
    }

    private static Participant home(String name, String member) {
        return new Participant(id(name), new MemberId(member), point(name));
    }
}
