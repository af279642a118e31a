package org.openelecbay.simulation.scenario;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads the section `island`.
final class IslandReader {

    private static final int MICRO_DIGITS = 6;

    private IslandReader() {}

    static IslandSettings read(YamlSection section, Path folder, List<Member> members, TimeGrid time) {
        section.allowOnly("from", "until", "usualValue", "values");
        if (members.stream().noneMatch(each -> each.kind() == Member.Kind.STORAGE)) {
            throw section.problem(
                    "An island needs a battery that forms its grid, and no member is of kind storage",
                    "Add the row and the section storage.");
        }
        for (Member member : members) {
            if (!member.equipment().isEmpty()) {
                throw section.problem(
                        "Member " + member.participant().id() + " has equipment, which an island does not know",
                        "Leave out equipment in a scenario with an island.");
            }
            if (member.battery().isPresent()) {
                throw section.problem(
                        "Home " + member.participant().id() + " has a battery of its own (" + member.place()
                                + "), which an island does not know",
                        "Leave out batteryKwh in a scenario with an island.");
            }
        }
        Instant from = edge(section.value("from"), time);
        Instant until = edge(section.value("until"), time);
        if (!from.isBefore(until)) {
            throw section.value("until").bad("is not after from", "Are the two exchanged?");
        }
        Map<ParticipantId, BigDecimal> values = section.optional("values")
                .map(file -> values(file.file(folder), members))
                .orElse(Map.of());
        return new IslandSettings(from, until, value(section.value("usualValue").price()), values);
    }

    private static Instant edge(YamlValue value, TimeGrid time) {
        Instant at = value.instant();
        Duration since = Duration.between(time.start(), at);
        long slotSeconds = Duration.ofMinutes(time.minutesPerSlot()).toSeconds();
        if (since.isNegative() || at.isAfter(time.end()) || since.toSeconds() % slotSeconds != 0) {
            throw value.bad(
                    "is no edge of a slot of this scenario",
                    "Slots of " + time.minutesPerSlot() + " minutes run from " + time.start() + " to " + time.end()
                            + ".");
        }
        return at;
    }

    private static Map<ParticipantId, BigDecimal> values(Path file, List<Member> members) {
        Set<String> known =
                members.stream().map(each -> each.participant().id().value()).collect(Collectors.toSet());
        Map<ParticipantId, BigDecimal> values = new HashMap<>();
        for (CsvTable.Row row : CsvTable.open(file, "id", "value").rows()) {
            YamlValue id = row.value("id");
            if (!known.contains(id.name())) {
                throw id.bad("is not in the table of members", "Ids are those of its first column.");
            }
            if (values.put(
                            new ParticipantId(id.text()),
                            value(row.value("value").price()))
                    != null) {
                throw id.bad("has declared a value already", "Keep one row.");
            }
        }
        return values;
    }

    private static BigDecimal value(Price price) {
        return BigDecimal.valueOf(price.microsPerKwh(), MICRO_DIGITS);
    }
}
