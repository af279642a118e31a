package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Phase;
import org.openelecbay.market.Preference;
import org.openelecbay.market.Priority;

/// The table of members: one row a meter. The column `member` says whose bill it is and may be left out.
final class MemberTable {

    private static final double MOST_PEAK_KW = 10_000;

    private MemberTable() {}

    static List<Member> read(Path file) {
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
            Member member = member(row);
            String before = places.put(member.participant().id().value(), row.place());
            if (before != null) {
                throw row.value("id")
                        .bad("is a member already", "It stands at " + before + "; every meter has its own id.");
            }
            members.add(member);
        }
        return members;
    }

    private static Member member(CsvTable.Row row) {
        Member.Kind kind = oneOf(row.value("kind"), Member.Kind.values());
        return new Member(
                participant(row),
                kind,
                profile(row, kind),
                roof(row),
                row.has("bidLimit") ? Optional.of(row.value("bidLimit").signedPrice()) : Optional.empty(),
                row.has("offerLimit") ? Optional.of(row.value("offerLimit").signedPrice()) : Optional.empty(),
                preference(row),
                row.has("chargeKw") ? row.value("chargeKw").thousands(100_000) : 0,
                row.place());
    }

    private static Participant participant(CsvTable.Row row) {
        String id = row.value("id").word();
        if (id.equals(ParticipantId.COMMUNITY.value())) {
            throw row.value("id").bad("is the name of the community's own account", "Choose another id.");
        }
        String owner = row.has("member") ? row.value("member").word() : id;
        Phase phase = oneOf(row.value("phase"), Phase.values());
        ConnectionPoint point = new ConnectionPoint(id, row.value("bus").word(), phase);
        return new Participant(new ParticipantId(id), new MemberId(owner), point);
    }

    private static Optional<String> profile(CsvTable.Row row, Member.Kind kind) {
        if (kind == Member.Kind.HOME) {
            return Optional.of(row.value("profile").word());
        }
        if (row.has("profile")) {
            throw row.value("profile")
                    .bad("is a load profile of a " + kind.name().toLowerCase(Locale.ROOT), "Only homes have one.");
        }
        return Optional.empty();
    }

    private static Optional<Member.Roof> roof(CsvTable.Row row) {
        double peakKw = row.has("pvKwp") ? row.value("pvKwp").number(0, MOST_PEAK_KW) : 0;
        if (peakKw == 0) {
            return Optional.empty();
        }
        return Optional.of(new Member.Roof(
                peakKw * 1_000,
                row.value("tiltDeg").number(0, 90),
                row.value("azimuthDeg").number(0, 359.999)));
    }

    private static Preference preference(CsvTable.Row row) {
        boolean willing = !row.has("willing") || row.value("willing").integer(0, 1) == 1;
        Optional<Priority> wish =
                row.has("wish") ? Optional.of(oneOf(row.value("wish"), Priority.values())) : Optional.empty();
        return new Preference(willing, wish);
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
