package org.openelecbay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Orders of spec A.1: one to many segments with monotone limits.
class OrderTest {

    private static final Instant TEN = Instant.parse("2026-06-01T10:00:00Z");
    private static final Slot SLOT = new Slot(TEN, Duration.ofMinutes(15));

    @Test
    void bidsFallAndOffersRise() {
        assertThat(bid(segment(1, "0.2"), segment(2, "0.2"), segment(3, "0.1")).quantity())
                .isEqualTo(Energy.ofWattHours(6));
        assertThat(offer(segment(1, "-0.1"), segment(2, "0.1")).segments()).hasSize(2);
        assertThatThrownBy(() -> bid(segment(1, "0.1"), segment(1, "0.2"))).hasMessageContaining("Bids fall");
        assertThatThrownBy(() -> offer(segment(1, "0.2"), segment(1, "0.1"))).hasMessageContaining("offers rise");
    }

    @Test
    void anOrderHasAtLeastOneSegmentOfAtLeastOneWattHourAndNotTooMany() {
        assertThatThrownBy(OrderTest::bid).hasMessageContaining("0 segments");
        assertThatThrownBy(() -> segment(0, "0.1")).hasMessageContaining("asks for 0 Wh");
        Segment[] many = Collections.nCopies(101, segment(1, "0.1")).toArray(Segment[]::new);
        assertThatThrownBy(() -> bid(many)).hasMessageContaining("101 segments");
    }

    @Test
    void anOrderIsCutFromItsLastSegment() {
        Bid bid = bid(segment(100, "0.3"), segment(50, "0.2"), segment(50, "0.1"));

        assertThat(bid.upTo(Energy.ofWattHours(120)).segments())
                .containsExactly(segment(100, "0.3"), segment(20, "0.2"));
        assertThat(bid.upTo(Energy.ofWattHours(200))).isSameAs(bid);
        assertThat(offer(segment(100, "0.1")).upTo(Energy.ofWattHours(1)).quantity())
                .isEqualTo(Energy.ofWattHours(1));
    }

    private static Bid bid(Segment... segments) {
        return new Bid(new OrderId("o1"), new ParticipantId("anna"), SLOT, List.of(segments), TEN);
    }

    private static Offer offer(Segment... segments) {
        return new Offer(new OrderId("o2"), new ParticipantId("ben"), SLOT, List.of(segments), TEN);
    }

    private static Segment segment(long wattHours, String limit) {
        return new Segment(Energy.ofWattHours(wattHours), Price.perKwh(limit));
    }
}
