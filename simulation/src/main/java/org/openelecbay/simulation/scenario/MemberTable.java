package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Price;
import org.openelecbay.market.Preference;
import org.openelecbay.market.Priority;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlValue;

/// The table of members: one row a meter. The column `member` says whose bill it is, `batteryKwh` and `batteryKw` what
/// battery serves a home behind its meter; they may be left out.
final class MemberTable {

    private static final double MOST_PEAK_KW = 1_000;
    private static final long MOST_BATTERY_KWH = 10_000;
    private static final long MOST_CHARGE_KW = 100_000;
    private static final int MOST_METERS = 10_000;
    private static final int LONGEST_BUS = 100;

    /// The pool's own name, and the meter of the DSO in the file of readings.
    private static final Set<String> RESERVED = Set.of(ParticipantId.COMMUNITY.value(), "losses");

    private MemberTable() {}

    /// @param measuredSun whether generation is measured, so that panels need no tilt and azimuth
    static List<Member> read(Path file, boolean measuredSun) {
        List<Member> members = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (CsvTable.Row row : CsvTable.open(
                        file,
                        "id",
                        "kind",
                        "bus",
                        "phase",
                        "profile",
                        "pvKwp",
                        "tiltDeg",
                        "azimuthDeg",
                        "bidLimit",
                        "offerLimit",
                        "wish",
                        "willing",
                        "chargeKw")
                .rows()) {
            Member member = member(row, measuredSun);
            String before = places.put(member.participant().id().value(), row.place());
            if (before != null) {
                throw row.value("id")
                        .bad("is a member already", "It stands at " + before + "; every meter has its own id.");
            }
            if (members.size() == MOST_METERS) {
                throw row.value("id").bad("is one meter too many", "A community has at most " + MOST_METERS + ".");
            }
            members.add(member);
        }
        members.forEach(member ->
                WishColumns.requireKnownPartners(member.preference().asks(), places.keySet(), member.place()));
        return members;
    }

    private static Member member(CsvTable.Row row, boolean measuredSun) {
        Member.Kind kind = oneOf(row.value("kind"), Member.Kind.values());
        return new Member(
                participant(row, kind, measuredSun),
                kind,
                profile(row, kind),
                roof(row, kind, measuredSun),
                battery(row, kind),
                List.of(),
                limit(row, "bidLimit"),
                limit(row, "offerLimit"),
                preference(row),
                chargeWatts(row, kind),
                row.place());
    }

    private static Participant participant(CsvTable.Row row, Member.Kind kind, boolean measuredSun) {
        YamlValue name = row.value("id");
        String id = name.name();
        if (RESERVED.contains(id)) {
            throw name.bad("is a name that the results use themselves", "Choose another id.");
        }
        String owner = row.has("member") ? row.value("member").name() : id;
        Phase phase = oneOf(row.value("phase"), Phase.values());
        ConnectionPoint point = new ConnectionPoint(id, bus(row.value("bus")), phase);
        return new Participant(
                new ParticipantId(id),
                new MemberId(owner),
                point,
                roof(row, kind, measuredSun).isPresent());
    }

    private static String bus(YamlValue value) {
        if (value.word().length() > LONGEST_BUS) {
            throw value.bad("is no name of a bus", "Names have at most " + LONGEST_BUS + " characters.");
        }
        return value.text();
    }

    private static Optional<String> profile(CsvTable.Row row, Member.Kind kind) {
        if (kind == Member.Kind.HOME) {
            return Optional.of(row.value("profile").word());
        }
        if (row.has("profile")) {
            throw row.value("profile").bad("is a load profile of a " + lower(kind), "Only homes have one.");
        }
        return Optional.empty();
    }

    private static Optional<Member.Roof> roof(CsvTable.Row row, Member.Kind kind, boolean measuredSun) {
        double peakKw = row.has("pvKwp") ? row.value("pvKwp").number(0, MOST_PEAK_KW) : 0;
        if (peakKw == 0) {
            return Optional.empty();
        }
        if (kind != Member.Kind.HOME) {
            throw row.value("pvKwp").bad("is a roof of a " + lower(kind), "Only homes have one.");
        }
        if (measuredSun && !row.has("tiltDeg")) {
            return Optional.of(new Member.Roof(peakKw * 1_000, 0, 0));
        }
        return Optional.of(new Member.Roof(
                peakKw * 1_000,
                row.value("tiltDeg").number(0, 90),
                row.value("azimuthDeg").number(0, 359.999)));
    }

    private static Optional<Member.HomeStorage> battery(CsvTable.Row row, Member.Kind kind) {
        long wattHours = row.has("batteryKwh") ? row.value("batteryKwh").thousands(MOST_BATTERY_KWH) : 0;
        if (wattHours == 0) {
            return Optional.empty();
        }
        if (kind != Member.Kind.HOME) {
            throw row.value("batteryKwh")
                    .bad("is a battery of a " + lower(kind), "Only homes have one; see kind storage.");
        }
        long watts = row.has("batteryKw") ? row.value("batteryKw").thousands(MOST_CHARGE_KW) : 0;
        if (watts == 0) {
            throw row.value("batteryKwh").bad("has no batteryKw beside it", "Write its power in kW, as in 3.7.");
        }
        return Optional.of(new Member.HomeStorage(
                wattHours,
                watts,
                row.has("scheduling")
                        ? Optional.of(SchedulingSettings.mode(row.value("scheduling")))
                        : Optional.empty()));
    }

    private static Optional<Price> limit(CsvTable.Row row, String column) {
        return row.has(column) ? Optional.of(row.value(column).signedPrice()) : Optional.empty();
    }

    private static Preference preference(CsvTable.Row row) {
        boolean willing = !row.has("willing") || row.value("willing").integer(0, 1) == 1;
        Optional<Priority> wish =
                row.has("wish") ? Optional.of(oneOf(row.value("wish"), Priority.values())) : Optional.empty();
        return new Preference(willing, wish, WishColumns.read(row));
    }

    private static long chargeWatts(CsvTable.Row row, Member.Kind kind) {
        long watts = row.has("chargeKw") ? row.value("chargeKw").thousands(MOST_CHARGE_KW) : 0;
        if (watts == 0 && kind != Member.Kind.HOME && kind != Member.Kind.DEVICE) {
            throw row.value("chargeKw").bad("is no charging power of a " + lower(kind), "Write it in kW, as in 3.7.");
        }
        if (watts > 0 && kind == Member.Kind.HOME) {
            throw row.value("chargeKw").bad("is a charging power of a home", "A charger has a row of its own.");
        }
        if (watts > 0 && kind == Member.Kind.DEVICE) {
            throw row.value("chargeKw").bad("stands beside kind device", "Its powers stand in equipment.");
        }
        return watts;
    }

    private static String lower(Member.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E oneOf(YamlValue value, E[] choices) {
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(value.text())) {
                return choice;
            }
        }
        throw value.bad("is not known", "Known are " + Arrays.toString(choices).toLowerCase(Locale.ROOT) + ".");
    }
}
