package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.engine.SlotStory.open;
import static org.openelecbay.engine.Village.envelope;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Power;
import org.openelecbay.market.MarketRule;

/// Envelopes act on the physical injection of a connection, and orders respect them.
class EnvelopesTest {

    private static final MarketRule RULE = new PairInOrder();

    @Test
    void anExportLimitCutsTheLaterOfTwoOffers() {
        SlotStory story = open(RULE)
                .offer("anna", 600, "0.10")
                .offer("anna", 600, "0.05")
                .bid("ben", 5_000, "0.20")
                .closes()
                .violated(envelope("anna", 5_000, 1_000))
                .secure();

        assertThat(story.trades()).containsExactly("anna > ben 400 Wh @ 0.125/kWh", "anna > ben 600 Wh @ 0.15/kWh");
    }

    @Test
    void anImportLimitCutsTheBids() {
        SlotStory story = open(RULE)
                .offer("anna", 5_000, "0.10")
                .bid("ben", 2_000, "0.20")
                .bid("ben", 2_000, "0.18")
                .closes()
                .violated(envelope("ben", 2_500, 0))
                .secure();

        assertThat(story.trades()).containsExactly("anna > ben 2000 Wh @ 0.15/kWh", "anna > ben 500 Wh @ 0.14/kWh");
    }

    @Test
    void aLimitOfNothingLeavesNoOrder() {
        SlotStory story = open(RULE)
                .offer("anna", 1_000, "0.10")
                .bid("ben", 1_000, "0.20")
                .closes()
                .violated(envelope("anna", 5_000, 0))
                .secure();

        assertThat(story.trades()).isEmpty();
    }

    @Test
    void aPlanObeysAsFarAsItCan() {
        SlotStory story = open(RULE)
                .plan("anna", 2_000, 1_200, 2_000)
                .plan("ben", -3_000, -3_000, -500)
                .plan("cleo", 900)
                .closes()
                .violated(envelope("anna", 5_000, 1_000), envelope("ben", 700, 0), envelope("cleo", 0, 100));

        assertThat(story.planned("anna")).isEqualTo(1_200);
        assertThat(story.planned("ben")).isEqualTo(-700);
        assertThat(story.planned("cleo")).isEqualTo(900);
    }

    @Test
    void aLimitNeverLoosensWithinASlot() {
        SlotStory story = open(RULE)
                .plan("anna", 2_000, 0, 2_000)
                .plan("ben", -2_000, -2_000, 0)
                .closes()
                .violated(envelope("anna", 5_000, 500), envelope("ben", 1_000, 5_000))
                .violated(envelope("anna", 5_000, 800), envelope("ben", 5_000, 0));

        assertThat(story.planned("anna")).isEqualTo(500);
        assertThat(story.planned("ben")).isEqualTo(-1_000);
        assertThat(story.all(Event.EnvelopesTightened.class))
                .extracting(Event.EnvelopesTightened::round)
                .containsExactly(1, 2);
    }

    @Test
    void aLimitInWattsIsFlooredToWattHoursSoThatThePlanNeverExceedsIt() {
        Envelope odd = new Envelope(Village.point("anna"), Village.SLOT, Power.ZERO, Power.ofWatts(1_003));
        SlotStory story = open(RULE).plan("anna", 2_000, 0, 2_000).closes().violated(odd);

        assertThat(story.last(Event.SecurityAsked.class)
                        .plan()
                        .getFirst()
                        .planned()
                        .watts())
                .isEqualTo(1_000);
    }

    @Test
    void anEnvelopeOfAnotherSlotIsAMistakeOfTheProgram() {
        SlotStory story = open(RULE).closes();
        Envelope next =
                new Envelope(Village.point("anna"), Village.SLOT.next(), Power.ofWatts(1_000), Power.ofWatts(1_000));

        assertThatThrownBy(() -> story.violated(next))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is for the slot of 2026-06-01T10:15:00Z, not of 2026-06-01T10:00:00Z");
        assertThat(story.secure().trades()).isEqualTo(List.of());
    }
}
