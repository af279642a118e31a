package org.openelecbay.settlement.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.settlement.slot.Booked.money;
import static org.openelecbay.settlement.slot.SlotStory.slot;

import org.junit.jupiter.api.Test;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Energy;

/// Premiums for energy as wished, and what goes back when it was not delivered so.
class PremiumTest {

    @Test
    void aPremiumGoesToTheSellerOnTopOfThePrice() {
        Booked booked = slot().green("roof")
                .promised("roof", "anna", 1_000, "0.145", true, "0.02")
                .metered("roof", 1_000)
                .metered("anna", -1_000)
                .settle();

        assertThat(booked.cash("roof")).isEqualTo(money("0.165"));
        assertThat(booked.cash("anna", Cause.PREMIUM)).isEqualTo(money("-0.02"));
        assertThat(booked.withCause(Cause.PREMIUM_RETURNED)).isEmpty();
    }

    @Test
    void thePremiumOfWhatTheRoofDidNotDeliverGoesBack() {
        Booked booked = slot().green("roof")
                .promised("roof", "anna", 1_000, "0.145", true, "0.02")
                .metered("roof", 700)
                .metered("anna", -1_000)
                .settle();

        assertThat(booked.cash("anna", Cause.PREMIUM_RETURNED)).isEqualTo(money("0.006"));
        assertThat(booked.cash("roof", Cause.PREMIUM_RETURNED)).isEqualTo(money("-0.006"));
        assertThat(booked.withCause(Cause.PREMIUM_RETURNED).getFirst().energy()).isEqualTo(Energy.ofWattHours(300));
    }

    @Test
    void whoIsNotAGreenProducerEarnsNoPremiumForGreenEnergyButOneForBeingNear() {
        assertThat(slot().promised("diesel", "anna", 1_000, "0.145", true, "0.02")
                        .metered("diesel", 1_000)
                        .metered("anna", -1_000)
                        .settle()
                        .cash("diesel"))
                .isEqualTo(money("0.145"));
        assertThat(slot().promised("diesel", "anna", 1_000, "0.145", false, "0.02")
                        .metered("diesel", 1_000)
                        .metered("anna", -1_000)
                        .settle()
                        .cash("diesel"))
                .isEqualTo(money("0.165"));
    }

    @Test
    void whatWasExportedCoversThePromisesInTheirOrder() {
        SlotStory story = slot().green("roof")
                .promised("roof", "anna", 600, "0.145", true, "0.02")
                .trade("roof", "cleo", 500, "0.145")
                .promised("roof", "ben", 600, "0.145", false, "0.01")
                .metered("roof", 1_000)
                .metered("anna", -600)
                .metered("ben", -600)
                .metered("cleo", -500);

        assertThat(Fulfilment.of(story.trades(), story.deliveries()))
                .extracting(Fulfilment::delivered)
                .containsExactly(Energy.ofWattHours(600), Energy.ofWattHours(400));
        assertThat(story.settle().cash("ben", Cause.PREMIUM_RETURNED)).isEqualTo(money("0.002"));
    }
}
