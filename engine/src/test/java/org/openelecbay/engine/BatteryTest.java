package org.openelecbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openelecbay.engine.SlotStory.open;
import static org.openelecbay.engine.SlotStory.wh;
import static org.openelecbay.engine.Village.envelope;
import static org.openelecbay.engine.Village.id;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Price;
import org.openelecbay.core.Quality;
import org.openelecbay.core.Reason;
import org.openelecbay.market.CommunityStorage;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.pool.MidMarketRate;

/// The shared battery: contracts with a charging car, orders of its own, or the residual of matching.
class BatteryTest {

    private static final MarketRule RULE = new PairInOrder();

    @Test
    void aCarChargesFromTheBatteryAtItsContractsPrice() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 3_000, false)
                .plan("car", -2_500, -2_500, 0)
                .contract("car", 2_500, "0.22")
                .closes()
                .secure();

        assertThat(story.trades()).containsExactly("battery > car 2500 Wh @ 0.22/kWh");
        assertThat(story.planned("battery")).isEqualTo(2_500);
        assertThat(story.clearing().reasons()).isEmpty();
    }

    @Test
    void aContractIsCutToWhatTheBatteryHoldsAndTheReasonSaysSo() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 1_000, false)
                .plan("car", -2_500, -2_500, 0)
                .contract("car", 2_500, "0.22")
                .closes()
                .secure();

        assertThat(story.trades()).containsExactly("battery > car 1000 Wh @ 0.22/kWh");
        assertThat(reasons(story))
                .containsExactly("The contract of car with battery for 2500 Wh stands for 1000 Wh, "
                        + "because battery can inject no more.");
    }

    @Test
    void contractsOfOneCarTogetherStayWithinItsPlan() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 9_000, false)
                .plan("car", -2_500, -2_500, 0)
                .contract("car", 2_000, "0.22")
                .contract("car", 2_000, "0.24")
                .closes()
                .secure();

        assertThat(story.trades())
                .containsExactly("battery > car 2000 Wh @ 0.22/kWh", "battery > car 500 Wh @ 0.24/kWh");
        assertThat(reasons(story))
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason).endsWith("stands for 500 Wh, because car plans or may draw no more."));
    }

    @Test
    void contractsOfSeveralBuyersTogetherStayWithinTheBattery() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 3_000, false)
                .plan("car", -2_000, -2_000, 0)
                .plan("ben", -2_000)
                .contract("car", 2_000, "0.22")
                .contract("ben", 2_000, "0.21")
                .closes()
                .secure();

        assertThat(story.trades())
                .containsExactly("battery > car 2000 Wh @ 0.22/kWh", "battery > ben 1000 Wh @ 0.21/kWh");
    }

    @Test
    void envelopesOfBatteryAndCarCutTheContract() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 3_000, false)
                .plan("car", -2_500, -2_500, 0)
                .contract("car", 2_500, "0.22")
                .closes();

        story.violated(envelope("battery", 5_000, 2_000));
        assertThat(story.planned("battery")).isEqualTo(2_000);
        story.violated(envelope("car", 1_500, 0));
        assertThat(story.planned("battery")).isEqualTo(1_500);
        assertThat(story.planned("car")).isEqualTo(-1_500);
        assertThat(story.secure().trades()).containsExactly("battery > car 1500 Wh @ 0.22/kWh");
    }

    @Test
    void aContractInTheNameOfAHomeSellsNothing() {
        SlotStory story = open(RULE).battery(0, 5_000, 3_000, false).plan("car", -2_500, -2_500, 0);
        story.tell(new Command.SubmitContract(
                new StorageContract(id("anna"), id("car"), wh(2_000), Price.perKwh("0.22"))));

        story.closes().secure();
        assertThat(story.trades()).isEmpty();
        assertThat(reasons(story))
                .singleElement()
                .satisfies(reason -> assertThat(reason).endsWith("stands for 0 Wh, because anna can inject no more."));
    }

    @Test
    void whatIsPromisedToTheCarIsNotSoldAgain() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 3_000, false)
                .plan("car", -1_000, -1_000, 0)
                .contract("car", 1_000, "0.22")
                .offer("battery", 3_000, "0.20")
                .bid("ben", 5_000, "0.26")
                .closes()
                .secure();

        assertThat(story.trades())
                .containsExactly("battery > car 1000 Wh @ 0.22/kWh", "battery > ben 2000 Wh @ 0.23/kWh");
        assertThat(story.planned("battery")).isEqualTo(3_000);
    }

    @Test
    void aBatteryThatDischargesForTheCarCanBuyThatMuchMore() {
        SlotStory story = open(RULE)
                .battery(0, 500, 3_000, false)
                .plan("car", -1_000, -1_000, 0)
                .contract("car", 1_000, "0.22")
                .bid("battery", 3_000, "0.10")
                .offer("anna", 3_000, "0.08")
                .closes()
                .secure();

        assertThat(story.trades())
                .containsExactly("battery > car 1000 Wh @ 0.22/kWh", "anna > battery 1500 Wh @ 0.09/kWh");
        assertThat(story.planned("battery")).isEqualTo(-500);
    }

    @Test
    void theCarsImportLimitIsNotSpentTwiceByContractAndBid() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 3_000, false)
                .plan("car", -2_500, -2_500, 0)
                .contract("car", 1_500, "0.22")
                .bid("car", 1_000, "0.20")
                .offer("anna", 3_000, "0.10")
                .closes()
                .violated(envelope("car", 2_000, 0))
                .secure();

        assertThat(story.trades()).containsExactly("battery > car 1500 Wh @ 0.22/kWh", "anna > car 500 Wh @ 0.15/kWh");
    }

    @Test
    void theRuleMayUseWhatTheContractsLeaveOfABatteryThatTakesTheResidual() {
        List<CommunityStorage> seen = new ArrayList<>();
        open(watching(seen, new ArrayList<>()))
                .battery(0, 5_000, 3_000, true)
                .plan("car", -1_000, -1_000, 0)
                .contract("car", 1_000, "0.22")
                .closes()
                .violated(envelope("battery", 4_000, 2_500));

        assertThat(seen)
                .containsExactly(
                        new CommunityStorage(
                                id("battery"), wh(6_000), wh(2_000), Price.perKwh("0.10"), Price.perKwh("0.20")),
                        new CommunityStorage(
                                id("battery"), wh(5_000), wh(1_500), Price.perKwh("0.10"), Price.perKwh("0.20")));
    }

    @Test
    void aBatteryThatTakesTheResidualHasNoOrdersOfItsOwn() {
        List<OrderBook> seen = new ArrayList<>();
        open(watching(new ArrayList<>(), seen))
                .battery(0, 5_000, 3_000, true)
                .offer("battery", 3_000, "0.20")
                .offer("anna", 1_000, "0.10")
                .closes();

        assertThat(seen.getFirst().offers()).extracting(Offer::owner).containsExactly(id("anna"));
    }

    @Test
    void aBatteryThatBidsForItselfIsNotTheRulesToUse() {
        List<CommunityStorage> seen = new ArrayList<>();
        open(watching(seen, new ArrayList<>())).battery(0, 5_000, 3_000, false).closes();

        assertThat(seen).isEmpty();
    }

    @Test
    void whatTheRuleSellsFromTheBatteryIsWhatItInjects() {
        SlotStory story = open(new Told.Market((book, _) -> Clearing.of(
                        book.slot(),
                        List.of(
                                Told.trade(1, "battery", "ben", 1_200, "0.20"),
                                Told.trade(2, "battery", "cleo", 300, "0.25")))))
                .battery(700, 5_000, 3_000, true)
                .bid("ben", 1_200, "0.26")
                .bid("cleo", 1_000, "0.26")
                .closes();

        assertThat(story.all(Event.AuditFailed.class)).isEmpty();
        assertThat(story.planned("battery")).isEqualTo(1_500);
    }

    @Test
    void inASuspendedSlotTheBatteryStandsStill() {
        SlotStory story = open(RULE)
                .battery(0, 5_000, 3_000, false)
                .plan("car", -1_000, -1_000, 0)
                .contract("car", 1_000, "0.22")
                .closes();
        for (int round = 1; round <= SlotMarket.MOST_ROUNDS; round++) {
            story.violated();
        }
        story.delivers(Village.metered("car", -1_000));

        assertThat(story.trades()).isEmpty();
        assertThat(story.last(Event.Delivered.class).metered())
                .contains(new Metered(Village.SLOT, Village.point("battery"), wh(0), wh(0), Quality.SUBSTITUTED));
    }

    @Test
    void underARuleThatSharesAfterDeliveryTheBatteryFollowsItsPlan() {
        SlotStory story = open(new MidMarketRate())
                .battery(-800, 5_000, 3_000, false)
                .plan("car", -1_000, -1_000, 0)
                .contract("car", 1_000, "0.22")
                .closes();

        assertThat(story.planned("battery")).isEqualTo(-800);
        story.violated(envelope("battery", 500, 5_000));
        assertThat(story.planned("battery")).isEqualTo(-500);
    }

    private static Told.Market watching(List<CommunityStorage> storages, List<OrderBook> books) {
        return new Told.Market((OrderBook book, SlotContext context) -> {
            books.add(book);
            context.storage().ifPresent(storages::add);
            return Clearing.of(book.slot(), List.of());
        });
    }

    private static List<String> reasons(SlotStory story) {
        return story.clearing().reasons().stream().map(Reason::sentence).toList();
    }
}
