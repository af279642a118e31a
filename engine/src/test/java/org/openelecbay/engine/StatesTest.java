package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.engine.Village.metered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Verdict;
import org.openelecbay.market.MarketRule;

/// The way of a slot from state to state, and what a driver must not do on it.
class StatesTest {

    private static final MarketRule MARKET = new PairInOrder();
    private static final MarketRule SHARING = Told.Sharing.always(Clearing.of(Village.SLOT, List.of()));

    @Test
    void aRuleThatClearsBeforeDeliveryGoesFromTheGateThroughTheDsoToTheTradesAndTheMoney() {
        SlotStory story = SlotStory.announced(MARKET).opens().closes().secure().delivers();

        assertThat(kinds(story))
                .containsExactly(
                        "GateOpened",
                        "SecurityAsked",
                        "Cleared",
                        "ReadingSubstituted",
                        "ReadingSubstituted",
                        "ReadingSubstituted",
                        "ReadingSubstituted",
                        "ReadingSubstituted",
                        "ReadingSubstituted",
                        "ReadingSubstituted",
                        "Delivered",
                        "Settled");
    }

    @Test
    void aRuleThatSharesAfterDeliveryIsSecuredFirstAndClearedByTheMeters() {
        SlotStory story = SlotStory.announced(SHARING).opens().closes().secure().delivers(everybody());

        assertThat(kinds(story))
                .containsExactly("GateOpened", "SecurityAsked", "Secured", "Delivered", "Cleared", "Settled");
    }

    @Test
    void aCorrectionIsANewRunOfTheSettlement() {
        SlotStory story = SlotStory.open(MARKET).closes().secure().delivers(everybody());
        story.corrects(metered("anna", 5)).corrects(metered("anna", 7));

        assertThat(story.all(Event.Settled.class))
                .extracting(Event.Settled::run)
                .containsExactly(1, 2, 3);
        assertThat(story.all(Event.ReadingCorrected.class))
                .extracting(Event.ReadingCorrected::metered)
                .containsExactly(metered("anna", 5), metered("anna", 7));
    }

    @Test
    void theGateOpensOnceAndBeforeItCloses() {
        SlotStory story = SlotStory.open(MARKET);
        refuses(story, new Command.OpenGate(Village.OPENING), "OpenGate", "Open");

        refuses(SlotStory.announced(MARKET), new Command.OpenGate(Village.CLOSURE), "OpenGate", "Announced");
    }

    @Test
    void theGateClosesOnceAndNotTooEarly() {
        refuses(SlotStory.announced(MARKET), new Command.CloseGate(Village.CLOSURE), "CloseGate", "Announced");
        refuses(SlotStory.open(MARKET), new Command.CloseGate(Village.CLOSURE.minusNanos(1)), "CloseGate", "Open");
        refuses(SlotStory.open(MARKET).closes(), new Command.CloseGate(Village.CLOSURE), "CloseGate", "Asked");
    }

    @Test
    void aVerdictAnswersTheRoundThatIsAsked() {
        Command first = new Command.VerdictReceived(1, new Verdict.Secure());
        Command second = new Command.VerdictReceived(2, new Verdict.Secure());

        refuses(SlotStory.open(MARKET), first, "VerdictReceived", "Open");
        refuses(SlotStory.open(MARKET).closes(), second, "VerdictReceived for round 2", "Asked");
        refuses(SlotStory.open(MARKET).closes().violated(), first, "VerdictReceived for round 1", "Asked");
        refuses(SlotStory.open(MARKET).closes().secure(), first, "VerdictReceived", "Cleared");
        refuses(SlotStory.open(SHARING).closes().secure(), first, "VerdictReceived", "Secured");
    }

    @Test
    void metersAreReadOnceAndOnlyWhenTheTradesOrThePlanStand() {
        Command read = new Command.MetersRead(List.of(), Energy.ZERO);

        refuses(SlotStory.announced(MARKET), read, "MetersRead", "Announced");
        refuses(SlotStory.open(MARKET), read, "MetersRead", "Open");
        refuses(SlotStory.open(MARKET).closes(), read, "MetersRead", "Asked");
        refuses(SlotStory.open(MARKET).closes().secure().delivers(), read, "MetersRead", "Settled");
    }

    @Test
    void onlyASettledSlotIsCorrected() {
        Command correction = new Command.MeterCorrected(metered("anna", 1));

        refuses(SlotStory.open(MARKET), correction, "MeterCorrected", "Open");
        refuses(SlotStory.open(MARKET).closes().secure(), correction, "MeterCorrected", "Cleared");
        refuses(SlotStory.open(SHARING).closes().secure(), correction, "MeterCorrected", "Secured");
    }

    @Test
    void aDriversMistakeLeavesTheSlotAsItWas() {
        SlotStory story = SlotStory.open(MARKET).offer("anna", 1_000, "0.10").bid("ben", 1_000, "0.20");
        refuses(story, new Command.OpenGate(Village.OPENING), "OpenGate", "Open");

        assertThat(story.closes().secure().trades()).containsExactly("anna > ben 1000 Wh @ 0.15/kWh");
    }

    private static void refuses(SlotStory story, Command command, String what, String state) {
        assertThatThrownBy(() -> story.tell(command))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(what)
                .hasMessageEndingWith("does not fit a slot that is " + state + ".");
    }

    private static List<String> kinds(SlotStory story) {
        return story.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private static Metered[] everybody() {
        return Village.COMMUNITY.participants().stream()
                .map(participant -> metered(participant.id().value(), 0))
                .toArray(Metered[]::new);
    }
}
