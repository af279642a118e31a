package org.openelecbay.market.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.TieOrder;

/// The life of an order: listed, browsed, ordered, accepted by three, reserved, delivered, settled (spec G.7).
class MarketplaceTest {

    private static final Instant CLOSURE = Instant.EPOCH.plusSeconds(100);
    private static final ParticipantId SUE = new ParticipantId("sue");
    private static final ServiceFees FEES =
            new ServiceFees(new Ratio(2, 100), new Ratio(1, 100), Price.perKwh("0.005"));

    private final Marketplace marketplace = open(4_000);

    @Test
    void anAcceptedOrderIsReservedAtOnceAndThenDeliveredAndSettled() {
        ListingEvent reserved = order("o1", "ben", 2_000, "0.15", 1);

        assertThat(reserved).isInstanceOf(ListingEvent.Reserved.class);
        assertThat(marketplace.leftOf(0)).isEqualTo(wh(1_000));
        assertThat(marketplace.feederUsed()).isEqualTo(wh(2_000));

        marketplace.apply(new ListingCommand.Deliver(new OrderId("o1"), wh(1_900)));
        ListingEvent settled = marketplace.apply(new ListingCommand.Settle(new OrderId("o1")));

        Charges charges = new Charges(
                Money.ofNanos(316_000_000),
                Money.ofNanos(297_000_000),
                Money.ofNanos(9_000_000),
                Money.ofNanos(10_000_000));
        assertThat(settled).isEqualTo(new ListingEvent.Settled(new OrderId("o1"), charges));
        assertThat(marketplace.stateOf(new OrderId("o1"))).contains(new OrderState.Settled(charges));
    }

    @Test
    void theFirstWhoRefusesIsTheReasonInWords() {
        refused(order("o1", "eve", 9_000, "0.30", 100), Refuser.GATE_CLOSED, "at or after gate closure");
        refused(order("o2", "eve", 9_000, "0.30", 1), Refuser.SUPPLIER, "the supplier of eve does not approve");
        refused(order("o3", "ben", 9_000, "0.30", 1), Refuser.DSO, "the feeder carries only 4000 Wh more");
        refused(order("o4", "ben", 3_500, "0.30", 1), Refuser.PLATFORM, "lies outside 0.09/kWh to 0.2/kWh");
        refused(order("o5", "ben", 3_500, "0.10", 1), Refuser.PLATFORM, "is below the listed 0.12/kWh");
        refused(order("o6", "ben", 3_500, "0.12", 1), Refuser.PLATFORM, "the listing has only 3000 Wh left");
        assertThat(marketplace.feederUsed()).isEqualTo(Energy.ZERO);
        assertThat(marketplace.stateOf(new OrderId("o6"))).contains(new OrderState.Refused(Refuser.PLATFORM));
    }

    @Test
    void anOrderOnNothingHasNothingToTake() {
        ListingEvent event = marketplace.apply(new ListingCommand.Order(
                new Purchase(new OrderId("x"), new ParticipantId("ben"), 7, wh(1), Price.perKwh("0.1"), at(1))));

        refused(event, Refuser.PLATFORM, "only 0 Wh left");
    }

    @Test
    void buyersBrowseTheCheapestFirstAndOnEqualPricesByTieOrder() {
        list("tom", 500, "0.11");
        list("ann", 500, "0.11");

        assertThat(marketplace.browse(Price.perKwh("0.12")).orElseThrow().seller())
                .isEqualTo(new ParticipantId("ann"));
        assertThat(marketplace.browse(Price.perKwh("0.10"))).isEmpty();
    }

    @Test
    void whatDoesNotFitTheStateOfAnOrderIsAMistakeOfTheDriver() {
        order("o1", "ben", 1_000, "0.15", 1);

        assertThatThrownBy(() -> order("o1", "ben", 1_000, "0.15", 2)).hasMessageContaining("came already");
        assertThatThrownBy(() -> marketplace.apply(new ListingCommand.Settle(new OrderId("o1"))))
                .hasMessageContaining("which is reserved");
        assertThatThrownBy(() -> marketplace.apply(new ListingCommand.Deliver(new OrderId("o9"), wh(1))))
                .hasMessageContaining("which is unknown");
    }

    @Test
    void postingsSumToNothingAndTheFeederIsNeverExceeded() {
        SplittableRandom random = new SplittableRandom(20_261_121);
        for (int run = 0; run < 300; run++) {
            Marketplace market = open(random.nextInt(6_000));
            Energy limit = market.feederLeft();
            for (int i = 0; i < 40; i++) {
                Price price = Price.ofMicrosPerKwh(random.nextInt(50_000, 250_000));
                Energy energy = wh(random.nextInt(900));
                market.apply(new ListingCommand.List(SUE, wh(random.nextInt(500)), price));
                market.apply(new ListingCommand.Order(new Purchase(
                        new OrderId("o" + i), new ParticipantId("ben"), random.nextInt(i + 1), energy, price, at(i))));
                Charges charges = FEES.on(price, energy);
                assertThat(charges.buyerPays())
                        .isEqualTo(charges.sellerGets().plus(charges.platform()).plus(charges.dso()));
                assertThat(market.feederUsed()).isLessThanOrEqualTo(limit);
            }
        }
    }

    private static Marketplace open(long feederLimit) {
        Marketplace market = new Marketplace(
                new ListingTerms(
                        CLOSURE,
                        Set.of(new ParticipantId("eve")),
                        wh(feederLimit),
                        Price.perKwh("0.09"),
                        Price.perKwh("0.20"),
                        FEES),
                TieOrder.byId());
        market.apply(new ListingCommand.List(SUE, wh(3_000), Price.perKwh("0.12")));
        return market;
    }

    private void list(String seller, long wattHours, String price) {
        marketplace.apply(new ListingCommand.List(new ParticipantId(seller), wh(wattHours), Price.perKwh(price)));
    }

    private ListingEvent order(String id, String buyer, long wattHours, String price, long second) {
        return marketplace.apply(new ListingCommand.Order(new Purchase(
                new OrderId(id), new ParticipantId(buyer), 0, wh(wattHours), Price.perKwh(price), at(second))));
    }

    private static void refused(ListingEvent event, Refuser by, String words) {
        assertThat(event).isInstanceOfSatisfying(ListingEvent.Refused.class, refused -> {
            assertThat(refused.by()).isEqualTo(by);
            assertThat(refused.why()).contains(words).endsWith(".");
        });
    }

    private static Instant at(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    private static Energy wh(long wattHours) {
        return Energy.ofWattHours(wattHours);
    }
}
