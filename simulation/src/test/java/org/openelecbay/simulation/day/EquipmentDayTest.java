package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.MeterReading;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.premises.EquipmentUse;
import org.openelecbay.simulation.premises.HomeDay;
import org.openelecbay.simulation.scenario.Member;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;
import org.openelecbay.simulation.scenario.SchedulingSettings.Mode;

/// A day on which the water heater, the car and the battery of one home trade in their own name.
class EquipmentDayTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "own-name");
    private static Scenario scenario;
    private static DayResult day;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run() {
        scenario = ScenarioReader.read(EXAMPLE);
        day = run(scenario, "call-auction");
    }

    private static DayResult run(Scenario scenario, String rule) {
        return Simulation.prepare(scenario).run(RuleCatalog.builtIn().entry(rule), _ -> {});
    }

    private static EquipmentUse use(DayResult of, String name) {
        return of.equipment().stream()
                .filter(each -> each.equipment().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Scenario changed(String before, String after) throws IOException {
        return changed("scenario.yaml", before, after);
    }

    private Scenario changed(String file, String before, String after) throws IOException {
        for (String name : List.of("scenario.yaml", "members.csv")) {
            String text = Files.readString(EXAMPLE.resolve(name))
                    .replace("../", EXAMPLE.toRealPath().getParent() + "/");
            if (name.equals(file)) {
                assertThat(text).contains(before);
                text = text.replace(before, after);
            }
            Files.writeString(folder.resolve(name), text);
        }
        return ScenarioReader.read(folder);
    }

    @Test
    void theCarLeavesWithWhatItNeedsAndNothingIsMissing() {
        EquipmentUse car = use(day, "car");
        assertThat(car.slots().get(29).state()).isGreaterThanOrEqualTo(40 - 1e-3);
        assertThat(car.slots().getLast().state()).isGreaterThanOrEqualTo(42 - 1e-3);
        assertThat(car.slots().get(40).drawn().isZero()).isTrue();
        assertThat(day.shortfalls()).isEmpty();
    }

    @Test
    void aCarThatCannotBeChargedInTimeNamesTheMissingKilowattHours() throws IOException {
        DayResult hurried = run(
                changed("arrivalKwh: 30, requiredKwh: 42", "arrivalKwh: 10, requiredKwh: 52")
                        .withScheduling(Mode.SMART),
                "supplier");
        assertThat(hurried.shortfalls()).isEmpty();
        DayResult late = run(
                changed("departure: \"07:30\", arrivalKwh: 24", "departure: \"01:00\", arrivalKwh: 24"),
                "call-auction");
        assertThat(late.shortfalls()).hasSize(1);
        double reached = use(late, "car").slots().get(3).state();
        assertThat(late.shortfalls().getFirst().shortfall().amount()).isCloseTo(40 - reached, within(1e-9));
        assertThat(late.shortfalls().getFirst().participant().value()).isEqualTo("home-1-car");
        assertThat(reached).isGreaterThan(24 + 0.9 * 7.4 - 0.1);
    }

    @Test
    void whatTheMetersSawIsWhatHomesAndTheirEquipmentDid() {
        HomePower power = HomePower.of(scenario);
        List<MeterReading> last = day.slots().getLast().readings();
        for (int who = 0; who < last.size(); who++) {
            Member member = scenario.members().get(who);
            if (member.battery().isPresent()) {
                continue;
            }
            HomeDay own = power.of(member);
            double wattHours = (Arrays.stream(own.pvWatts()).asLongStream().sum()
                            - Arrays.stream(own.loadWatts()).asLongStream().sum())
                    * own.minutesPerStep()
                    / 60.0;
            for (EquipmentUse use : day.equipment()) {
                if (use.participant().equals(member.participant().id())) {
                    wattHours -= use.netWattMinutes() / 60.0;
                }
            }
            double metered = last.get(who)
                    .exportedTotal()
                    .minus(last.get(who).importedTotal())
                    .wattHours();
            assertThat(metered).as(member.participant().toString()).isCloseTo(wattHours, within(2.0));
        }
    }

    @Test
    void contentsAreWhatWentInAndOutAndNothingElse() {
        EquipmentUse battery = use(day, "battery");
        double expected =
                5 + (0.95 * battery.drawn().wattHours() - battery.given().wattHours() / 0.95) / 1_000;
        assertThat(battery.slots().getLast().state()).isCloseTo(expected, within(3e-3));
        assertThat(battery.slots()).allMatch(each -> each.state() >= 1 - 1e-3 && each.state() <= 10 + 1e-9);
        assertThat(battery.given().isPositive()).isTrue();
        EquipmentUse laundry = use(day, "laundry");
        assertThat(laundry.drawn().wattHours()).isBetween(2_400L, 2_425L);
        assertThat(use(day, "heatPump").slots()).allMatch(each -> each.state() <= 23 + 0.01);
        assertThat(use(day, "tank").slots()).allMatch(each -> each.state() >= 2 - 1e-3);
    }

    @Test
    void devicesTradeInTheirOwnNameAndTheirHomeGetsOneBill() throws IOException {
        Set<String> traders = day.slots().stream()
                .flatMap(slot -> slot.clearing().trades().stream())
                .flatMap(trade -> java.util.stream.Stream.of(
                        trade.seller().value(), trade.buyer().value()))
                .collect(Collectors.toSet());
        assertThat(traders).contains("home-1", "home-1-water", "home-1-car", "home-1-battery", "home-4");
        assertThat(day.bills()).hasSize(5);
        DayResult apart = run(changed("members.csv", "home-1,device", "each-for-itself,device"), "call-auction");
        BigDecimal together = exact(day, Set.of("home-1"));
        assertThat(exact(apart, Set.of("home-1", "each-for-itself"))).isEqualByComparingTo(together);
    }

    private static BigDecimal exact(DayResult of, Set<String> members) {
        return of.bills().stream()
                .filter(bill -> members.contains(bill.member().value()))
                .map(bill -> bill.exact().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aSecondRunMakesTheSameTradesAndBills() {
        DayResult again = run(scenario, "call-auction");
        assertThat(again.bills()).isEqualTo(day.bills());
        assertThat(again.slots().stream().map(slot -> slot.clearing().trades()).toList())
                .isEqualTo(day.slots().stream()
                        .map(slot -> slot.clearing().trades())
                        .toList());
    }

    @Test
    void planningIsCheaperThanCarsThatChargeWhenTheyArrive() {
        double smart = cost(run(scenario, "supplier"));
        assertThat(smart).isLessThan(cost(run(scenario.withScheduling(Mode.NONE), "supplier")));
        assertThat(smart).isLessThan(cost(run(scenario.withScheduling(Mode.RULE), "supplier")));
        assertThat(cost(day)).isLessThan(smart);
    }

    private static double cost(DayResult of) {
        return -of.bills().stream().mapToDouble(bill -> bill.exact().nanos()).sum() / 1e9;
    }

    @Test
    void equipmentOfNobodyAndDevicesWithoutAnEntryAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> changed("  home-1-water:", "  home-9-water:"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("home-1-water");
        assertThatThrownBy(() -> changed("  home-4:\n", "  home-44:\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("home-44");
        assertThatThrownBy(() -> changed("  home-4:\n", "  home-5:\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("batteryKwh");
    }

    @Test
    void billsOfDevicesAreThoseOfTheirOwner() {
        assertThat(day.bills().stream().map(Bill::member).map(Object::toString))
                .containsExactly("home-1", "home-2", "home-4", "home-5", "home-6");
    }
}
