package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openelecbay.engine.SlotStory.open;
import static org.openelecbay.engine.SlotStory.wh;
import static org.openelecbay.engine.Village.id;
import static org.openelecbay.engine.Village.metered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Price;
import org.openelecbay.core.Quality;
import org.openelecbay.market.MarketRule;

/// Plans, contracts and meter values: what is noted, what is refused, what cannot even be said.
class SubmissionsTest {

    private static final MarketRule RULE = new PairInOrder();

    @Test
    void aPlanIsNotedAndALaterOneTakesItsPlace() {
        SlotStory story = open(RULE).plan("anna", 2_000).plan("anna", 1_500).closes();

        assertThat(story.all(Event.PlanNoted.class)).hasSize(2);
        assertThat(story.planned("anna")).isEqualTo(1_500);
    }

    @Test
    void withoutAPlanSomebodyDoesWhatItOrdered() {
        SlotStory story = open(RULE)
                .offer("anna", 2_000, "0.10")
                .bid("anna", 500, "0.05")
                .bid("ben", 700, "0.01")
                .closes();

        assertThat(story.planned("anna")).isEqualTo(1_500);
        assertThat(story.planned("ben")).isEqualTo(-700);
        assertThat(story.planned("cleo")).isZero();
    }

    @Test
    void aPlanOfAStrangerIsRefused() {
        assertThat(open(RULE)
                        .plan("ghost", 1)
                        .last(Event.SubmissionRefused.class)
                        .why())
                .isEqualTo("The plan of ghost does not stand because nobody of this community has this name.");
    }

    @Test
    void aPlanOutsideTheGateIsRefused() {
        String why = "The plan of anna does not stand because the gate is not open.";
        assertThat(SlotStory.announced(RULE)
                        .plan("anna", 1)
                        .last(Event.SubmissionRefused.class)
                        .why())
                .isEqualTo(why);
        assertThat(open(RULE)
                        .closes()
                        .plan("anna", 1)
                        .last(Event.SubmissionRefused.class)
                        .why())
                .isEqualTo(why);
    }

    @Test
    void aContractWithAStrangerOrOutsideTheGateIsRefused() {
        assertThat(open(RULE)
                        .contract("ghost", 1_000, "0.2")
                        .last(Event.SubmissionRefused.class)
                        .why())
                .contains("ghost with battery", "not of this community");
        assertThat(open(RULE)
                        .closes()
                        .contract("car", 1_000, "0.2")
                        .last(Event.SubmissionRefused.class)
                        .why())
                .endsWith("because the gate is not open.");
        assertThat(open(RULE).contract("car", 1_000, "0.2").last(Event.ContractNoted.class))
                .isNotNull();
    }

    @Test
    void anImpossiblePlanCannotBeMade() {
        assertThatThrownBy(() -> new Plan.Injection(id("anna"), wh(5), wh(6), wh(7)))
                .hasMessageContaining("outside what it can do");
        assertThatThrownBy(() -> storage(0, -1, 5, "0.1", "0.2")).hasMessageContaining("can draw -1 Wh");
        assertThatThrownBy(() -> storage(6, 5, 5, "0.1", "0.2")).hasMessageContaining("plans 6 Wh");
        assertThatThrownBy(() -> storage(-6, 5, 5, "0.1", "0.2")).hasMessageContaining("plans -6 Wh");
        assertThatThrownBy(() -> storage(0, 5, 5, "0.2", "0.1")).hasMessageContaining("Exchange the two prices?");
    }

    @Test
    void anImpossibleContractCannotBeMade() {
        assertThatThrownBy(() -> new StorageContract(id("battery"), id("car"), wh(0), Price.ZERO))
                .hasMessageContaining("is for 0 Wh");
        assertThatThrownBy(() -> new StorageContract(id("battery"), id("battery"), wh(1), Price.ZERO))
                .hasMessageContaining("a contract with itself");
    }

    @Test
    void meterValuesOfAnotherSlotCommunityOrBusAreMistakesOfTheProgram() {
        SlotStory story = open(RULE).closes().secure();
        Metered anna = metered("anna", 5);
        Metered later =
                new Metered(Village.SLOT.next(), anna.point(), anna.imported(), anna.exported(), Quality.MEASURED);
        Metered elsewhere = new Metered(
                Village.SLOT,
                new ConnectionPoint(
                        anna.point().id(), "another bus", anna.point().phase()),
                anna.imported(),
                anna.exported(),
                Quality.MEASURED);

        assertThatThrownBy(() -> story.delivers(later)).hasMessageContaining("another slot or community");
        assertThatThrownBy(() -> story.delivers(elsewhere)).hasMessageContaining("another slot or community");
        assertThatThrownBy(() -> story.delivers(metered("ghost", 5))).hasMessageContaining("meter of ghost");
        assertThatThrownBy(() -> story.delivers(anna, anna)).hasMessageContaining("Two meter values of meter of anna");
        assertThatThrownBy(() -> new Command.MetersRead(List.of(), wh(-1))).hasMessageContaining("negative: -1 Wh");
        story.delivers(anna);
        assertThatThrownBy(() -> story.corrects(later)).hasMessageContaining("another slot or community");
        assertThatThrownBy(() -> story.corrects(elsewhere)).hasMessageContaining("another slot or community");
    }

    private static Plan.Storage storage(
            long planned, long mostCharge, long mostDischarge, String chargePrice, String dischargePrice) {
        return new Plan.Storage(
                id("battery"),
                wh(planned),
                wh(mostCharge),
                wh(mostDischarge),
                Price.perKwh(chargePrice),
                Price.perKwh(dischargePrice),
                true);
    }
}
