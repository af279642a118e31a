package org.openelecbay.simulation.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.home.agent.HomeAgent;
import org.openelecbay.home.bidding.PriceLimitBidder;
import org.openelecbay.home.device.Battery;
import org.openelecbay.home.device.StoredEnergy;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.forecast.Announced;
import org.openelecbay.home.rolling.RollingHorizon;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.simulation.Streets;

/// Agents keep the envelopes of their connection, whatever they planned, traded and expected.
class LimitedAgentsTest {

    private static final int SLOTS = 24;
    private static final Instant NOW = Instant.parse("2026-05-12T00:00:00Z");
    private static final Participant WHO =
            new Participant(new ParticipantId("anna"), new MemberId("anna"), new ConnectionPoint("anna", "1", Phase.A));
    private static final PriceLimitBidder BIDDER = new PriceLimitBidder(WHO.id(), Optional.empty(), Optional.empty());

    private final RandomGenerator random = Streets.random("limited-agents");
    private final int[] load = random.ints(SLOTS, 0, 3_000).toArray();
    private final int[] sun =
            random.ints(SLOTS, -3_000, 5_000).map(each -> Math.max(0, each)).toArray();
    private final HomeDay day = new HomeDay(load, sun, 60, wrong(load), wrong(sun));

    private long[] wrong(int[] watts) {
        return Arrays.stream(watts)
                .mapToLong(each -> (long) (each * random.nextDouble(0.5, 1.5)))
                .toArray();
    }

    private static final class Prices {
        private static final double[] BUY = new double[SLOTS];
        private static final double[] SELL = new double[SLOTS];

        static {
            for (int slot = 0; slot < SLOTS; slot++) {
                BUY[slot] = slot % 8 < 4 ? 0.2 : 0.5;
                SELL[slot] = 0.09;
            }
        }
    }

    private static Storage battery() {
        return new Storage("battery", 3, 1, 8, 4, 4, 0.95, 0.95, 0, 0.01, 0, new Terminal.Worth(0));
    }

    private Home withBattery() {
        HomeAgent agent = new HomeAgent(
                battery(),
                1,
                SLOTS,
                Prices.BUY,
                Prices.SELL,
                Announced.ofWattHours(day.forecastLoad()),
                Announced.ofWattHours(day.forecastPv()));
        HomeBattery real = new HomeBattery(
                new Battery(8_000, 1_000, 8_000, 4_000, 4_000, 950, 950), StoredEnergy.ofWattHours(3_000));
        return new Home(
                WHO, BIDDER, day, new BatteryManager(WHO.id(), agent, real, 1, Optional.empty(), Optional.empty()));
    }

    private Home with(Equipment... equipment) {
        return new Home(
                WHO,
                BIDDER,
                day,
                new EquipmentManager(
                        WHO.id(),
                        List.of(equipment),
                        new Steps(SLOTS, 1),
                        Prices.BUY,
                        Prices.SELL,
                        Announced.ofWattHours(day.forecastLoad()),
                        Announced.ofWattHours(day.forecastPv()),
                        new EquipmentManager.Planning(12, new RollingHorizon(new Scheduler(), 12)::plan, true),
                        (window, plan, slot, band, buyerFees, sellerFees, at) -> List.of()));
    }

    private static Vehicle car(double requiredKwh) {
        return new Vehicle("car", 5, 40, 7, 0, 0.9, 0.9, 0, 5, List.of(new Vehicle.Stay(2, 20, 10, requiredKwh)));
    }

    private static Equipment[] everything() {
        double[] demand = new double[SLOTS];
        Arrays.fill(demand, 0.3);
        double[] wished = new double[SLOTS];
        Arrays.fill(wished, 0.2);
        double[] most = new double[SLOTS];
        Arrays.fill(most, 1.5);
        return new Equipment[] {
            battery(),
            car(30),
            new WaterHeater("tank", 4, 1, 8, 2, 1, 0.01, demand, 5, new Terminal.Worth(0)),
            new DivisibleLoad("laundry", wished, new double[SLOTS], most, 4.8, 0, 5)
        };
    }

    private void keepsItsLimits(Home home) {
        for (int slot = 0; slot < SLOTS; slot++) {
            Limits limits = new Limits(random.nextInt(0, 6_000), random.nextInt(0, 4_000));
            Energy agreed = Energy.ofWattHours(random.nextInt(-3_000, 3_000));
            MeterReading before = home.reading(NOW);
            home.deliver(slot, 60, limits, agreed);
            MeterReading after = home.reading(NOW);
            long drawn = after.importedTotal().minus(before.importedTotal()).wattHours();
            long fed = after.exportedTotal().minus(before.exportedTotal()).wattHours();
            assertThat(fed).as("slot %d", slot).isLessThanOrEqualTo(limits.exportWatts() + 1);
            assertThat(drawn)
                    .as("slot %d", slot)
                    .isLessThanOrEqualTo(Math.max(limits.importWatts(), load[slot] - sun[slot]) + 1);
        }
    }

    @Test
    void theAgentOfABatteryDrawsAndFeedsInNoMoreThanItMay() {
        keepsItsLimits(withBattery());
    }

    @Test
    void theAgentOfManyDevicesDrawsAndFeedsInNoMoreThanItMay() {
        Home home = with(everything());
        keepsItsLimits(home);
        long net = 0;
        for (EquipmentUse use : home.equipment()) {
            net += use.netWattMinutes();
            assertThat(use.slots()).hasSize(SLOTS);
        }
        MeterReading end = home.reading(NOW);
        long injected = end.exportedTotal().minus(end.importedTotal()).wattHours();
        long own = home.generated().wattHours()
                - Arrays.stream(load).asLongStream().sum();
        assertThat(injected * 60.0).isCloseTo(own * 60.0 - net, org.assertj.core.api.Assertions.within(240.0));
    }

    @Test
    void aCarThatMayNotDrawWaitsAndTellsWhatItMisses() {
        Home home = with(car(30));
        for (int slot = 0; slot < SLOTS; slot++) {
            home.deliver(slot, 60, new Limits(0, 9_000), Energy.ZERO);
        }
        EquipmentUse car = home.equipment().getFirst();
        assertThat(home.waiting().isPositive()).isTrue();
        assertThat(home.unserved()).hasSize(1);
        assertThat(home.unserved().getFirst().shortfall().amount())
                .isCloseTo(20 - 0.9 * car.drawn().wattHours() / 1_000.0, org.assertj.core.api.Assertions.within(0.002));
        assertThat(home.unserved().getFirst().shortfall().sentence()).contains("car");
    }

    @Test
    void batteriesStopBeforeCarsAndCarsBeforeHotWater() {
        Home free = with(everything());
        Home tight = with(everything());
        for (int slot = 0; slot < SLOTS; slot++) {
            free.deliver(slot, 60, Limits.NONE, Energy.ZERO);
            tight.deliver(slot, 60, new Limits(2_500, 9_000), Energy.ZERO);
        }
        EquipmentUse tank = tight.equipment().get(2);
        assertThat(tight.waiting().isPositive()).isTrue();
        assertThat(tank.drawn().wattHours()).isPositive();
        assertThat(tight.equipment().get(1).drawn())
                .isLessThan(free.equipment().get(1).drawn());
        assertThat(free.unserved()).isEmpty();
    }
}
