package org.openelecbay.simulation.output;

import java.nio.file.Path;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// `island.csv`: the slots in which the feeder was cut from the grid. Written only when there were any.
final class IslandFile {

    private IslandFile() {}

    static void write(DayResult day, Path file) {
        if (day.slots().stream().noneMatch(slot -> slot.island().isPresent())) {
            return;
        }
        Table.write(file, csv -> {
            csv.writeRecord(
                    "slotStart", "dark", "batteryKwh", "lossesKwh", "storedKwh", "curtailedKwh", "shedKwh", "shed");
            for (SlotRecord slot : day.slots()) {
                slot.island()
                        .ifPresent(island -> csv.writeRecord(
                                slot.slot().start().toString(),
                                Boolean.toString(island.dark()),
                                Decimals.kwh(slot.batteryInjected()),
                                Decimals.kwh(slot.losses()),
                                Decimals.kwh(slot.stored()),
                                Decimals.kwh(island.curtailed()),
                                Decimals.kwh(island.shedEnergy()),
                                String.join(
                                        " ",
                                        island.shed().stream()
                                                .map(ParticipantId::value)
                                                .toList())));
            }
        });
    }
}
