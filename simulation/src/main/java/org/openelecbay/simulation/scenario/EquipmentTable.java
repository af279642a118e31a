package org.openelecbay.simulation.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.simulation.household.EquipmentReader;
import org.openelecbay.simulation.household.Horizon;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// The section `equipment`: under the id of a home what its agent plans, under that of a device its one piece.
final class EquipmentTable {

    private static final int MOST_PIECES = 50;

    private EquipmentTable() {}

    /// The members with what the section says of them.
    static List<Member> join(YamlSection root, List<Member> members, TimeGrid time) {
        Optional<YamlSection> section = root.optionalSection("equipment");
        Set<String> unknown = new HashSet<>(section.map(YamlSection::names).orElse(Set.of()));
        Horizon horizon = new Horizon(time.start(), time.offset(), time.slots(), time.minutesPerSlot());
        EquipmentReader reader = new EquipmentReader(horizon);
        List<Member> joined = new ArrayList<>(members.size());
        for (Member member : members) {
            String id = member.participant().id().value();
            if (!unknown.remove(id)) {
                if (member.kind() == Member.Kind.DEVICE) {
                    throw member.withoutEquipment();
                }
                joined.add(member);
                continue;
            }
            List<Equipment> pieces = reader.readAll(section.orElseThrow(), id);
            requireFitting(section.orElseThrow(), member, pieces);
            joined.add(member.with(pieces));
        }
        if (!unknown.isEmpty()) {
            String first = unknown.stream().sorted().findFirst().orElseThrow();
            throw wrong(section.orElseThrow(), first)
                    .bad("is the id of no member", "Ids are those of the table of members.");
        }
        return joined;
    }

    private static void requireFitting(YamlSection section, Member member, List<Equipment> pieces) {
        YamlValue id = wrong(section, member.participant().id().value());
        if (member.kind() != Member.Kind.HOME && member.kind() != Member.Kind.DEVICE) {
            throw id.bad("is neither a home nor a device", "Chargers and the shared battery have fields of their own.");
        }
        if (pieces.isEmpty() || pieces.size() > MOST_PIECES) {
            throw id.bad("has " + pieces.size() + " pieces", "Write 1 to " + MOST_PIECES + ".");
        }
        if (member.kind() == Member.Kind.DEVICE && pieces.size() != 1) {
            throw id.bad("is one device with " + pieces.size() + " pieces", "Give each its own row and meter.");
        }
        if (member.battery().isPresent()) {
            throw id.bad(
                    "has batteryKwh in its row", "Write the battery among its equipment and leave the column empty.");
        }
    }

    private static YamlValue wrong(YamlSection section, String id) {
        return new YamlValue(section.placeOf(id), "equipment", id);
    }
}
