package org.openelecbay.home.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Wish;

/// From a curve to orders.
class MarginalValueBidderTest {

    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Slot SLOT = new Slot(NOON, Duration.ofMinutes(15));
    private static final PriceBand BAND = new PriceBand(Price.perKwh("0.08"), Price.perKwh("0.30"));
    private static final ParticipantId ANNA = new ParticipantId("anna");

    private static List<Order> orders(MarginalValueBidder bidder, TradeCurve curve, String fees) {
        return bidder.orders(SLOT, curve, BAND, Price.perKwh(fees), Price.perKwh(fees), NOON);
    }

    private static Segment segment(long wattHours, String limit) {
        return new Segment(Energy.ofWattHours(wattHours), Price.perKwh(limit));
    }

    @Test
    void portionsBecomeSegmentsOfWholeWattHoursOverTheRunningSum() {
        TradeCurve curve = new TradeCurve(List.of(), List.of(new Portion(0.0106, 0.1), new Portion(0.0106, 0.2)));

        List<Order> orders = orders(new MarginalValueBidder(ANNA), curve, "0");

        assertThat(orders.getFirst().segments()).containsExactly(segment(10, "0.1"), segment(11, "0.2"));
        assertThat(orders.getFirst()).isInstanceOf(Offer.class);
    }

    @Test
    void pricesAreCutInTheMembersFavour() {
        TradeCurve curve = new TradeCurve(List.of(new Portion(1, 0.1000004)), List.of(new Portion(1, 0.2000004)));

        List<Order> orders = orders(new MarginalValueBidder(ANNA), curve, "0");

        assertThat(orders.get(0).segments()).containsExactly(segment(1_000, "0.1"));
        assertThat(orders.get(1).segments()).containsExactly(segment(1_000, "0.200001"));
    }

    @Test
    void feesComeOffABidAndOnTopOfAnOffer() {
        TradeCurve curve = new TradeCurve(List.of(new Portion(1, 0.15)), List.of(new Portion(1, 0.2)));

        List<Order> orders = orders(new MarginalValueBidder(ANNA), curve, "0.01");

        assertThat(orders.get(0).segments()).containsExactly(segment(1_000, "0.14"));
        assertThat(orders.get(1).segments()).containsExactly(segment(1_000, "0.21"));
    }

    @Test
    void theMembersOwnLimitHolds() {
        MarginalValueBidder bidder = new MarginalValueBidder(
                ANNA, Optional.of(Price.perKwh("0.12")), Optional.of(Price.perKwh("0.25")), Wish.NONE, false);
        TradeCurve curve = new TradeCurve(
                List.of(new Portion(1, 0.2), new Portion(1, 0.1)), List.of(new Portion(1, 0.22), new Portion(1, 0.28)));

        List<Order> orders = orders(bidder, curve, "0");

        assertThat(orders.get(0).segments()).containsExactly(segment(1_000, "0.12"), segment(1_000, "0.1"));
        assertThat(orders.get(1).segments()).containsExactly(segment(1_000, "0.25"), segment(1_000, "0.28"));
    }

    @Test
    void whatTheSupplierDoesBetterIsNotOrdered() {
        TradeCurve curve = new TradeCurve(List.of(new Portion(1, 0.085)), List.of(new Portion(1, 0.295)));

        assertThat(orders(new MarginalValueBidder(ANNA), curve, "0.01")).isEmpty();
    }

    @Test
    void wishesAndGreenEnergyGoWithTheOrders() {
        Wish near = new Wish(100, false, Set.of(), Price.perKwh("0.01"), false);
        MarginalValueBidder bidder = new MarginalValueBidder(ANNA, Optional.empty(), Optional.empty(), near, true);
        TradeCurve curve = new TradeCurve(List.of(new Portion(1, 0.15)), List.of(new Portion(1, 0.2)));

        List<Order> orders = orders(bidder, curve, "0");

        assertThat(((Bid) orders.get(0)).wish()).isEqualTo(near);
        assertThat(((Offer) orders.get(1)).green()).isTrue();
    }

    @Test
    void lessThanAWattHourIsNotTraded() {
        TradeCurve curve = new TradeCurve(List.of(new Portion(0.0009, 0.15)), List.of());

        assertThat(orders(new MarginalValueBidder(ANNA), curve, "0")).isEmpty();
    }
}
