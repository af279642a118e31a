package org.openelecbay.simulation.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.simulation.LampStreets;
import org.openelecbay.simulation.Streets;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.scenario.Scenario;

/// A street that is cut from the grid lives on its battery: balanced in every slot, shed by declared value.
class IslandTest {

    private static final String ISLAND = """
            island:
              from: 2017-05-24T08:30:00Z
              until: 2017-05-24T09:30:00Z
              usualValue: 1.00
              values: values.csv

            network:
            """;
    private static final Map<String, String> VALUES =
            Map.of("values.csv", "id,value\nanna,0.90\nben,0.10\ncleo,0.50\n");

    @TempDir
    private Path folder = Path.of("");

    private DayResult day;

    @BeforeEach
    void runTheStreet() {
        day = Streets.day(LampStreets.with(folder, "network:\n", ISLAND, VALUES));
    }

    @Test
    void theIslandHasTheSlotsOfItsTimeAndNoOthers() {
        assertThat(day.slots().stream().map(slot -> slot.island().isPresent()))
                .containsExactly(false, false, true, true, true, true, false, false);
    }

    @Test
    void whatIsFedInIsWhatIsDrawnAndLostInEverySlot() {
        islandSlots().forEach(slot -> assertThat(injected(slot)).isEqualTo(slot.losses()));
    }

    @Test
    void nobodyBuysFromOrSellsToTheSupplier() {
        islandSlots()
                .forEach(slot -> assertThat(day.ledger().transfers())
                        .filteredOn(each -> each.slotStart().equals(slot.slot().start()))
                        .noneMatch(each ->
                                each.debit() == NamedAccount.SUPPLIER || each.credit() == NamedAccount.SUPPLIER));
    }

    /// The lamp street's battery gives 1.4 kWh above its floor.
    @Test
    void theBatteryStaysWithinItsContentAndLoadIsShedByDeclaredValue() {
        assertThat(islandSlots()).allMatch(slot -> slot.stored().wattHours() >= 1_000);
        assertThat(islandSlots()).anyMatch(slot -> !shed(slot).isEmpty());
        islandSlots()
                .forEach(slot -> assertThat(shed(slot))
                        .isSubsetOf(new ParticipantId("ben"), new ParticipantId("cleo"), new ParticipantId("anna"))
                        .satisfies(shed -> assertThat(List.of(
                                                new ParticipantId("ben"),
                                                new ParticipantId("cleo"),
                                                new ParticipantId("anna"))
                                        .subList(0, shed.size()))
                                .isEqualTo(shed)));
    }

    @Test
    void whoeverIsShedDrawsNothing() {
        islandSlots()
                .forEach(slot -> slot.metered().stream()
                        .filter(each -> shed(slot)
                                .contains(new ParticipantId(each.point().id())))
                        .forEach(each -> assertThat(each.imported()).isEqualTo(Energy.ZERO)));
    }

    @Test
    void theStreetTradesAndHasASupplierAgainOnceItIsReconnected() {
        SlotRecord after = day.slots().get(6);

        assertThat(after.band().importPrice().microsPerKwh()).isEqualTo(300_000);
        assertThat(day.ledger().transfers())
                .anyMatch(each -> each.slotStart().equals(after.slot().start())
                        && (each.credit() == NamedAccount.SUPPLIER || each.debit() == NamedAccount.SUPPLIER));
    }

    @Test
    void aFullBatteryCurtailsGenerationAndSaysWhy() {
        Scenario sunny = LampStreets.with(
                folder, "network:\n", ISLAND.replace("2017-05-24T08:30:00Z", "2017-05-24T08:00:00Z"), VALUES);
        DayResult bright = Streets.day(sunny.withSun(40, true));

        assertThat(bright.slots())
                .filteredOn(slot -> slot.island().isPresent())
                .allSatisfy(slot -> assertThat(injected(slot)).isEqualTo(slot.losses()));
        Energy told = bright.slots().stream()
                .flatMap(slot -> slot.withheld().stream())
                .map(Withheld::energy)
                .reduce(Energy.ZERO, Energy::plus);
        assertThat(told).isGreaterThanOrEqualTo(bright.curtailed());
    }

    @Test
    void anIslandBesideTheSlotsOfTheDayIsRefusedWithItsPlace() {
        assertThatThrownBy(
                        () -> LampStreets.with(folder, "network:\n", ISLAND.replace("08:30:00Z", "08:31:00Z"), VALUES))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no edge of a slot");
    }

    private List<SlotRecord> islandSlots() {
        return day.slots().stream().filter(slot -> slot.island().isPresent()).toList();
    }

    private static List<ParticipantId> shed(SlotRecord slot) {
        return slot.island().map(IslandSlot::shed).orElse(List.of());
    }

    private static Energy injected(SlotRecord slot) {
        return slot.metered().stream().map(Metered::injection).reduce(Energy.ZERO, Energy::plus);
    }
}
