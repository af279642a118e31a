package org.openelecbay.simulation.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.Bid;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Price;
import org.openelecbay.core.Slot;
import org.openelecbay.engine.Plan;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.simulation.Streets;

/// The shared battery stays between its bounds whatever is asked of it, and never orders what it cannot do.
class CommunityBatteryTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Slot SLOT = new Slot(Instant.parse("2017-05-24T08:00:00Z"), QUARTER);
    private static final Price CHARGE = Price.perKwh("0.12");
    private static final Price DISCHARGE = Price.perKwh("0.17");

    @Test
    void itBuysAnExpectedSurplusAtItsChargePrice() {
        Optional<Order> order = battery(2_400).order(SLOT, wattHours(120), Energy.ZERO, SLOT.start());

        assertThat(order).get().isInstanceOf(Bid.class);
        assertThat(order.orElseThrow().quantity()).isEqualTo(wattHours(120));
        assertThat(order.orElseThrow().segments().getFirst().limit()).isEqualTo(CHARGE);
    }

    @Test
    void itSellsIntoAnExpectedDeficitWhatItHasNotPromisedToCars() {
        Optional<Order> order = battery(2_400).order(SLOT, wattHours(-650), wattHours(100), SLOT.start());

        assertThat(order).get().isInstanceOf(Offer.class);
        assertThat(order.orElseThrow().quantity()).isEqualTo(wattHours(400));
        assertThat(order.orElseThrow().segments().getFirst().limit()).isEqualTo(DISCHARGE);
    }

    @Test
    void aFullOneBuysNothingAndAnEmptyOneSellsNothing() {
        assertThat(battery(3_000).order(SLOT, wattHours(500), Energy.ZERO, SLOT.start()))
                .isEmpty();
        assertThat(battery(1_000).order(SLOT, wattHours(-500), Energy.ZERO, SLOT.start()))
                .isEmpty();
        assertThat(battery(2_000).order(SLOT, Energy.ZERO, Energy.ZERO, SLOT.start()))
                .isEmpty();
    }

    @Test
    void whatItGivesToCarsMakesRoomForMoreSurplus() {
        Optional<Order> order = battery(3_000).order(SLOT, wattHours(500), wattHours(200), SLOT.start());

        assertThat(order.orElseThrow().quantity()).isEqualTo(wattHours(200));
    }

    @Test
    void itsPlanFollowsTheResidualWithinPowerAndContent() {
        assertThat(battery(2_400).plan(QUARTER, wattHours(120), true).planned()).isEqualTo(wattHours(-120));
        assertThat(battery(2_400).plan(QUARTER, wattHours(-9_000), true).planned())
                .isEqualTo(wattHours(500));
        assertThat(battery(1_100).plan(QUARTER, wattHours(-9_000), true).planned())
                .isEqualTo(wattHours(100));
        assertThat(battery(2_900).plan(QUARTER, wattHours(9_000), false).planned())
                .isEqualTo(wattHours(-100));
    }

    @Test
    void whateverIsAskedOfItTheContentStaysWithinItsBounds() {
        RandomGenerator random = Streets.random("battery-bounds");
        for (int run = 0; run < 200; run++) {
            int permille = 700 + random.nextInt(301);
            CommunityBattery battery = battery(1_000 + random.nextInt(2_001), permille);
            long contentAtStart = battery.stored().wattHours();
            for (int slot = 0; slot < 200; slot++) {
                Energy residual = wattHours(random.nextLong(-2_000, 2_001));
                Plan.Storage plan = battery.plan(QUARTER, residual, true);
                battery.deliver(QUARTER, random.nextBoolean() ? plan.planned() : residual);

                assertThat(battery.stored().wattHours()).isBetween(1_000L, 3_000L);
                assertThat(battery.mostDischarge(QUARTER)).isLessThanOrEqualTo(wattHours(500));
            }
            long in = battery.reading(SLOT.start()).importedTotal().wattHours();
            long out = battery.reading(SLOT.start()).exportedTotal().wattHours();
            double gained = in * (permille / 1_000.0) - out / (permille / 1_000.0);
            assertThat(battery.stored().wattHours() - contentAtStart - gained).isBetween(-2.0, 1.0);
        }
    }

    @Test
    void itNeverOrdersMoreThanItCanDeliver() {
        RandomGenerator random = Streets.random("battery-orders");
        for (int run = 0; run < 1_000; run++) {
            CommunityBattery battery = battery(1_000 + random.nextInt(2_001));
            Energy most = battery.mostDischarge(QUARTER);
            Energy promised = wattHours(random.nextLong(most.wattHours() + 1));
            Energy residual = wattHours(random.nextLong(-2_000, 2_001));
            long before = battery.stored().wattHours();

            long net = promised.wattHours()
                    + battery.order(SLOT, residual, promised, SLOT.start())
                            .map(order -> order instanceof Bid
                                    ? -order.quantity().wattHours()
                                    : order.quantity().wattHours())
                            .orElse(0L);
            battery.deliver(QUARTER, wattHours(net));

            assertThat(battery.stored().wattHours()).isEqualTo(before - net);
        }
    }

    private static Energy wattHours(long wattHours) {
        return Energy.ofWattHours(wattHours);
    }

    private static CommunityBattery battery(long stored) {
        return battery(stored, 1_000);
    }

    private static CommunityBattery battery(long stored, int permille) {
        Participant participant = new Participant(
                new ParticipantId("battery"), new MemberId("battery"), new ConnectionPoint("battery", "1", Phase.ABC));
        return new CommunityBattery(
                participant,
                new Battery(4_000, 1_000, 3_000, 2_000, 2_000, permille, permille),
                StoredEnergy.ofWattHours(stored),
                CHARGE,
                DISCHARGE);
    }
}
