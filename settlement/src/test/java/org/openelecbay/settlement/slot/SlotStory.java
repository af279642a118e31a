package org.openelecbay.settlement.slot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Promise;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;

/// One slot told in domain words: who traded with whom, who planned what, what the meters say. Prices are per kWh,
/// energy is in Wh, injection into the grid is positive; the supplier pays 0.09 and asks 0.20 unless told otherwise.
final class SlotStory {

    static final Slot SLOT = new Slot(Instant.parse("2026-06-01T10:00:00Z"), Duration.ofMinutes(15));

    private final Map<String, String> members = new LinkedHashMap<>();
    private final Map<String, Metered> metered = new LinkedHashMap<>();
    private final Map<String, Energy> planned = new LinkedHashMap<>();
    private final Set<String> green = new HashSet<>();
    private final List<Trade> trades = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private PriceBand band = new PriceBand(Price.perKwh("0.09"), Price.perKwh("0.20"));
    private SettlementTerms terms = SettlementTerms.FREE;
    private Energy losses = Energy.ZERO;

    static SlotStory slot() {
        return new SlotStory();
    }

    SlotStory supplier(String pays, String asks) {
        band = new PriceBand(Price.perKwh(pays), Price.perKwh(asks));
        return this;
    }

    PriceBand band() {
        return band;
    }

    SlotStory terms(SettlementTerms terms) {
        this.terms = terms;
        return this;
    }

    SlotStory losses(long wattHours) {
        losses = Energy.ofWattHours(wattHours);
        return this;
    }

    SlotStory trade(String seller, String buyer, long wattHours, String price) {
        return trade(seller, buyer, wattHours, price, price);
    }

    SlotStory trade(String seller, String buyer, long wattHours, String sellerGets, String buyerPays) {
        trades.add(new Trade(
                trades.size() + 1,
                SLOT,
                new ParticipantId(seller),
                new ParticipantId(buyer),
                Energy.ofWattHours(wattHours),
                Price.perKwh(sellerGets),
                Price.perKwh(buyerPays),
                Origin.MATCHED));
        return this;
    }

    /// A trade with a premium per kWh; green from a participant that is [#green(String)].
    SlotStory promised(String seller, String buyer, long wattHours, String price, boolean green, String premium) {
        trade(seller, buyer, wattHours, price);
        Trade plain = trades.removeLast();
        trades.add(new Trade(
                plain.number(),
                SLOT,
                plain.seller(),
                plain.buyer(),
                plain.quantity(),
                plain.sellerGets(),
                plain.buyerPays(),
                Origin.WISHED,
                new Promise(green, Price.perKwh(premium))));
        return this;
    }

    /// Registered as a green producer.
    SlotStory green(String participant) {
        green.add(participant);
        return this;
    }

    List<Trade> trades() {
        return trades;
    }

    SlotStory payment(Payment payment) {
        payments.add(payment);
        return this;
    }

    /// The account on which this participant's money is booked; its own member unless told otherwise.
    SlotStory belongs(String participant, String member) {
        members.put(participant, member);
        return this;
    }

    SlotStory planned(String participant, long injection) {
        planned.put(participant, Energy.ofWattHours(injection));
        return this;
    }

    SlotStory metered(String participant, long injection) {
        return metered(participant, Math.max(0, -injection), Math.max(0, injection));
    }

    SlotStory metered(String participant, long imported, long exported) {
        metered.put(
                participant,
                new Metered(
                        SLOT,
                        new ConnectionPoint(participant, "bus", Phase.A),
                        Energy.ofWattHours(imported),
                        Energy.ofWattHours(exported),
                        Quality.MEASURED));
        return this;
    }

    Booked settle() {
        return new Booked(new SlotSettlement(clearing(), band, terms, deliveries(), losses).transfers(1));
    }

    /// Every member's cash recomputed by the naive twin.
    Map<MemberId, BigDecimal> naiveCash() {
        return new NaiveSettlement(clearing(), band, terms, deliveries(), losses).cash();
    }

    List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        metered.forEach((name, value) -> deliveries.add(new Delivery(
                new Participant(
                        new ParticipantId(name),
                        new MemberId(members.getOrDefault(name, name)),
                        value.point(),
                        green.contains(name)),
                Optional.ofNullable(planned.get(name)),
                value)));
        return deliveries;
    }

    /// What a participant sold less what it bought, in Wh.
    long contracted(String participant) {
        ParticipantId id = new ParticipantId(participant);
        return Contract.of(trades).getOrDefault(id, Contract.NONE).net().wattHours();
    }

    private Clearing clearing() {
        return new Clearing(SLOT, trades, payments, List.of());
    }
}
