package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Slot SLOT = new Slot(Instant.parse("2026-06-21T12:00:00Z"), Duration.ofMinutes(15));

    private static Segment step(long wattHours, String limit) {
        return new Segment(Energy.ofWattHours(wattHours), Price.perKwh(limit));
    }

    private static Bid bid(Segment... segments) {
        return new Bid(new OrderId("b1"), new ParticipantId("anna"), SLOT, List.of(segments), SLOT.start());
    }

    private static Offer offer(Segment... segments) {
        return new Offer(new OrderId("o1"), new ParticipantId("ben"), SLOT, List.of(segments), SLOT.start());
    }

    @Test
    void theLimitsOfABidFallAndThoseOfAnOfferRise() {
        assertThat(bid(step(1, "0.2"), step(2, "0.2"), step(3, "0.1")).quantity())
                .isEqualTo(Energy.ofWattHours(6));
        assertThat(offer(step(1, "0.1"), step(2, "0.1"), step(3, "0.2")).quantity())
                .isEqualTo(Energy.ofWattHours(6));
        assertThatThrownBy(() -> bid(step(1, "0.1"), step(2, "0.2")))
                .hasMessage("Segment 2 of order b1 has the limit 0.2/kWh after 0.1/kWh."
                        + " Bids fall and offers rise; split it into two orders.");
        assertThatThrownBy(() -> offer(step(1, "0.2"), step(2, "0.1"))).hasMessageContaining("Segment 2 of order o1");
    }

    @Test
    void anOrderHasOneToAHundredSegments() {
        assertThatThrownBy(() -> bid()).hasMessageContaining("allowed are 1 to 100");
        Segment[] many = Collections.nCopies(101, step(1, "0.1")).toArray(Segment[]::new);
        assertThatThrownBy(() -> bid(many)).hasMessageContaining("has 101 segments");
    }

    @Test
    void aSegmentOfNothingIsRefusedWithAQuestion() {
        assertThatThrownBy(() -> step(0, "0.1"))
                .hasMessage("A segment asks for 0 Wh. Was the meter or the battery already empty?");
    }

    @Test
    void anOrderIsCutFromItsLastSegment() {
        Bid whole = bid(step(100, "0.2"), step(200, "0.1"));
        assertThat(whole.upTo(Energy.ofWattHours(150)).segments()).containsExactly(step(100, "0.2"), step(50, "0.1"));
        assertThat(whole.upTo(Energy.ofWattHours(100)).segments()).containsExactly(step(100, "0.2"));
        assertThat(whole.upTo(Energy.ofWattHours(300))).isSameAs(whole);
    }

    @Test
    void aTradeWithItselfOrOfNothingCannotBe() {
        ParticipantId anna = new ParticipantId("anna");
        ParticipantId ben = new ParticipantId("ben");
        Price price = Price.perKwh("0.1");
        assertThatThrownBy(() -> new Trade(1, SLOT, anna, anna, Energy.ofWattHours(5), price, price, Origin.MATCHED))
                .hasMessageContaining("has anna on both sides");
        assertThatThrownBy(() -> new Trade(1, SLOT, ben, anna, Energy.ZERO, price, price, Origin.MATCHED))
                .hasMessageContaining("moves 0 Wh");
    }

    @Test
    void aNamelessParticipantCannotBe() {
        assertThatThrownBy(() -> new ParticipantId(" ")).hasMessageContaining("1 to 100 characters");
    }
}
