package org.openelecbay.simulation.household;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.WaterHeater;
import org.openelecbay.simulation.input.Suggestion;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads what a home can plan, one entry of a list for each piece, over the steps of one horizon.
///
/// Independent of where the list stands: a home of its own or a member of a scenario.
public final class EquipmentReader {

    /// The kinds that an entry can name.
    public static final List<String> KINDS = List.of(
            "battery",
            "communityBattery",
            "ev",
            "shiftable",
            "appliance",
            "curtailable",
            "heating",
            "cooling",
            "waterHeater",
            "pv",
            "wind",
            "generator",
            "chp",
            "fuelCell");

    /// Names of other columns of a plan.
    private static final Set<String> RESERVED =
            Set.of("load", "import", "export", "importPrice", "exportPrice", "worth", "unserved", "timeUtc");

    private final Horizon horizon;
    private final SeriesReader series;

    public EquipmentReader(Horizon horizon) {
        this.horizon = horizon;
        this.series = new SeriesReader(horizon);
    }

    /// All entries of a list; none when the section has no such field.
    ///
    /// @throws org.openelecbay.simulation.input.BadInput with file, line, field, value and a hint
    public List<Equipment> readAll(YamlSection parent, String field) {
        if (!parent.has(field)
                || (parent.isList(field)
                        && !parent.isListOfSections(field)
                        && parent.values(field).isEmpty())) {
            return List.of();
        }
        List<Equipment> equipment = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlSection entry : parent.sections(field)) {
            Equipment piece = read(entry);
            if (!names.add(piece.name()) || RESERVED.contains(piece.name())) {
                throw entry.value("name").bad("is taken", "Give each piece a name of its own.");
            }
            equipment.add(piece);
        }
        requireHeatStores(parent.sections(field), equipment);
        return equipment;
    }

    /// One entry.
    public Equipment read(YamlSection entry) {
        YamlValue kind = entry.value("kind");
        return switch (kind.text()) {
            case "battery" -> StorageReader.battery(entry);
            case "communityBattery" -> StorageReader.share(entry);
            case "ev" -> new VehicleReader(horizon).read(entry);
            case "shiftable" -> new LoadReader(horizon, series).shiftable(entry);
            case "appliance" -> new LoadReader(horizon, series).appliance(entry);
            case "curtailable" -> new LoadReader(horizon, series).curtailable(entry);
            case "heating" -> new HeatReader(series).zone(entry, ThermalZone.Mode.HEAT);
            case "cooling" -> new HeatReader(series).zone(entry, ThermalZone.Mode.COOL);
            case "waterHeater" -> new HeatReader(series).water(entry);
            case "pv" -> new GenerationReader(series).pv(entry);
            case "wind" -> new GenerationReader(series).wind(entry);
            case "generator" -> new GenerationReader(series).generator(entry);
            case "chp", "fuelCell" -> new GenerationReader(series).cogeneration(entry);
            default ->
                throw kind.bad(
                        "is no kind of equipment",
                        Suggestion.of(kind.text(), KINDS) + "Known are " + String.join(", ", KINDS) + ".");
        };
    }

    private static void requireHeatStores(List<YamlSection> entries, List<Equipment> equipment) {
        Set<String> stores = new HashSet<>();
        for (Equipment each : equipment) {
            if (each instanceof WaterHeater heater) {
                stores.add(heater.name());
            }
        }
        for (int k = 0; k < entries.size(); k++) {
            if (equipment.get(k) instanceof Cogeneration unit
                    && !unit.heatStore().isEmpty()
                    && !stores.contains(unit.heatStore())) {
                throw entries.get(k)
                        .value("heatStore")
                        .bad("is no water heater of this home", "There are " + String.join(", ", stores) + ".");
            }
        }
    }
}
