package org.openelecbay.home.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.RandomHomes;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;

/// What happens to equipment moves its state as its plan says, and whoever falls short is told.
class OngoingDayTest {

    private static final int STEPS = 16;

    @Test
    void whoFollowsAPlanComesThroughItsStates() {
        RandomGenerator random = Property.random("ongoing-follows");
        int followed = 0;
        for (int run = 0; run < 30; run++) {
            RandomHomes homes = new RandomHomes(random, STEPS, 0.5);
            Household home = homes.convex(homes.contract());
            Schedule plan = new Scheduler().plan(home);
            if (!plan.shortfalls().isEmpty()) {
                continue;
            }
            followed++;
            OngoingDay day = new OngoingDay(home);
            for (int step = 0; step < STEPS; step++) {
                day.happened(flows(plan, step));
                for (Equipment each : home.equipment()) {
                    EquipmentSchedule its =
                            Objects.requireNonNull(plan.equipment().get(each.name()));
                    if (its.state().length > 0 && isFilledByAnEngine(home, each)) {
                        // A plan may let heat go that a store without a plan keeps.
                        assertThat(day.state(each)).isGreaterThanOrEqualTo(its.state()[step] - 1e-5);
                    } else if (its.state().length > 0) {
                        assertThat(day.state(each))
                                .as("%s in step %d of run %d", each.name(), step, run)
                                .isCloseTo(its.state()[step], within(1e-5));
                    }
                }
            }
        }
        assertThat(followed).isPositive();
    }

    private static boolean isFilledByAnEngine(Household home, Equipment store) {
        return home.equipment().stream()
                .anyMatch(each ->
                        each instanceof Cogeneration unit && unit.heatStore().equals(store.name()));
    }

    private static Map<String, OngoingDay.Flow> flows(Schedule plan, int step) {
        Map<String, OngoingDay.Flow> flows = new HashMap<>();
        plan.equipment()
                .forEach((name, its) -> flows.put(name, new OngoingDay.Flow(its.drawKw()[step], its.giveKw()[step])));
        return flows;
    }

    @Test
    void theHeatOfAnEngineWarmsTheWaterAndWhatIsMissingIsTold() {
        double[] nothing = new double[2];
        double[] wide = {100, 100};
        WaterHeater tank = new WaterHeater("tank", 3, 2, 10, 1, 1, 0, new double[] {1, 4}, 5, new Terminal.Worth(0));
        Cogeneration engine = new Cogeneration("engine", "tank", 4, 0.25, 0.5, 0.1);
        OngoingDay day = new OngoingDay(new Household(
                new Steps(2, 1),
                new Contract(nothing, nothing, nothing, wide, wide, 0, 10),
                nothing,
                List.of(tank, engine)));
        day.happened(Map.of("engine", new OngoingDay.Flow(0, 0.5)));
        assertThat(day.state(tank)).isCloseTo(3 - 1 + 0.5 / 0.25 * 0.5, within(1e-12));
        Household rest = day.ahead(5);
        assertThat(rest.steps().count()).isEqualTo(1);
        day.happened(Map.of("tank", new OngoingDay.Flow(0.5, 0)));
        assertThat(day.state(tank)).isEqualTo(2);
        assertThat(day.shortfalls()).hasSize(1);
        assertThat(day.shortfalls().getFirst().amount()).isCloseTo(2.5, within(1e-9));
        assertThatThrownBy(() -> day.state(
                        new WaterHeater("other", 3, 2, 10, 1, 1, 0, new double[] {1, 4}, 5, new Terminal.Worth(0))))
                .hasMessageContaining("other");
    }
}
