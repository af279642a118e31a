package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Wish;
import org.openelecbay.market.Preference;
import org.openelecbay.market.Priority;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlValue;

/// A table of what members wish during parts of the local day: `id,from,to,wish,willing`. An empty wish follows the
/// aggregator; a later row wins; `from` after `to` means past midnight. With one of the columns of [WishColumns] a row
/// also says what bids ask of energy; without any, they go on asking what the table of members says.
final class PreferenceTable {

    private PreferenceTable() {}

    static List<Preferences.Period> read(Path file, Map<ParticipantId, Preference> known) {
        List<Preferences.Period> periods = new ArrayList<>();
        Set<String> ids = known.keySet().stream().map(ParticipantId::value).collect(Collectors.toSet());
        for (CsvTable.Row row :
                CsvTable.open(file, "id", "from", "to", "wish", "willing").rows()) {
            ParticipantId participant = participant(row.value("id"), known);
            Wish asks = WishColumns.areIn(row)
                    ? WishColumns.read(row)
                    : known.getOrDefault(participant, Preference.NONE).asks();
            WishColumns.requireKnownPartners(asks, ids, row.place());
            periods.add(new Preferences.Period(
                    participant,
                    row.value("from").minuteOfDay(),
                    row.value("to").minuteOfDay(),
                    new Preference(row.value("willing").integer(0, 1) == 1, wish(row), asks)));
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
