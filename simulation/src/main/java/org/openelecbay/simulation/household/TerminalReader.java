package org.openelecbay.simulation.household;

import java.util.List;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.simulation.input.YamlSection;

/// Reads what a storage must hold at the end: at most one of three fields.
final class TerminalReader {

    static final List<String> FIELDS = List.of("endKwhAtLeast", "endKwh", "endWorthPerKwh");

    private TerminalReader() {}

    static Terminal read(YamlSection entry, double lowestKwh, double highestKwh) {
        if (FIELDS.stream().filter(entry::has).count() > 1) {
            throw entry.problem("The storage has more than one of " + String.join(", ", FIELDS), "Keep one.");
        }
        if (entry.has("endKwh")) {
            return new Terminal.Exactly(entry.value("endKwh").number(lowestKwh, highestKwh));
        }
        if (entry.has("endWorthPerKwh")) {
            return new Terminal.Worth(entry.value("endWorthPerKwh").number(0, 1_000));
        }
        return entry.has("endKwhAtLeast")
                ? new Terminal.AtLeast(entry.value("endKwhAtLeast").number(lowestKwh, highestKwh))
                : Terminal.AS_BEGUN;
    }
}
