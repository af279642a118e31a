package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.Preference;
import org.openelecbay.market.Priority;

/// A table of what members wish during parts of the local day: `id,from,to,wish,willing`. An empty wish follows the
/// aggregator; a later row wins; `from` after `to` means past midnight.
final class PreferenceTable {

    private PreferenceTable() {}

    static List<Preferences.Period> read(Path file, Map<ParticipantId, Preference> known) {
        List<Preferences.Period> periods = new ArrayList<>();
        for (CsvTable.Row row :
                CsvTable.open(file, "id", "from", "to", "wish", "willing").rows()) {
            periods.add(new Preferences.Period(
                    participant(row.value("id"), known),
                    row.value("from").minuteOfDay(),
                    row.value("to").minuteOfDay(),
                    new Preference(row.value("willing").integer(0, 1) == 1, wish(row))));
        }
        return periods;
    }

    private static ParticipantId participant(YamlValue value, Map<ParticipantId, Preference> known) {
        ParticipantId id = new ParticipantId(value.name());
        if (!known.containsKey(id)) {
            throw value.bad("is not in the table of members", "Ids are those of its first column.");
        }
        return id;
    }

    private static Optional<Priority> wish(CsvTable.Row row) {
        if (!row.has("wish")) {
            return Optional.empty();
        }
        YamlValue value = row.value("wish");
        try {
            return Optional.of(Priority.valueOf(value.text().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw value.bad("is no priority", "Write A, B, C or nothing.");
        }
    }
}
