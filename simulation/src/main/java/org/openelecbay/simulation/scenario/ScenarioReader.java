package org.openelecbay.simulation.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Tariff;
import org.openelecbay.market.Preference;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.YamlFile;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads a scenario from a YAML file, or from the `scenario.yaml` of a folder.
public final class ScenarioReader {

    private static final int MOST_MINUTES = 366 * 1_440;

    private ScenarioReader() {}

    /// Reads and checks everything a scenario names, but no load profiles and no feeder.
    ///
    /// @throws BadInput with file, line, field, value and a hint
    public static Scenario read(Path fileOrFolder) {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve("scenario.yaml") : fileOrFolder;
        YamlSection root = YamlFile.open(file);
        root.allowOnly(
                "name",
                "title",
                "currency",
                "seed",
                "rule",
                "ruleSettings",
                "time",
                "supplier",
                "orders",
                "charges",
                "reputation",
                "lateFees",
                "members",
                "preferences",
                "sharing",
                "bidding",
                "distance",
                "load",
                "solar",
                "forecast",
                "storage",
                "equipment",
                "scheduling",
                "indicators",
                "island",
                "network",
                "sources");
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        TimeGrid time = time(root.section("time"));
        Tariff tariff = TariffReader.read(root.section("supplier"), folder, time);
        SourceReader sources = new SourceReader(folder, time);
        SolarSettings solar = sources.solar(root.section("solar"));
        List<Member> members = EquipmentTable.join(
                root,
                MemberTable.read(
                        root.value("members").file(folder), solar.measured().isPresent()),
                time);
        Optional<StorageSettings> storage = root.optionalSection("storage").map(ScenarioReader::storage);
        requireStorage(root, members, storage);
        YamlSection load = root.section("load");
        YamlSection forecast = root.section("forecast");
        forecast.allowOnly("errorPercent");
        return new Scenario(
                folder,
                name(root.value("name")),
                root.value("title").word(),
                root.value("currency").word(),
                root.value("seed").seed(),
                rule(root.value("rule")),
                root.optionalSection("ruleSettings")
                        .map(RuleSettingsReader::read)
                        .orElse(Map.of()),
                time,
                tariff,
                root.section("orders").value("lowestLimit").signedPrice(),
                cap(root.section("orders")),
                ChargesReader.read(root.section("charges")),
                UsageReader.read(root.section("charges"), folder, members),
                members,
                sources.load(load),
                solar,
                forecast.value("errorPercent").number(0, 100) / 100,
                storage,
                root.optionalSection("scheduling").map(SchedulingSettings::read).orElse(SchedulingSettings.RULE),
                root.optionalSection("bidding").map(BiddingReader::read).orElse(BiddingSettings.LIMITS),
                preferences(root, folder, members, time),
                sharing(root, folder, members, time),
                ConductReader.read(root, folder, members),
                root.optional("distance").map(ScenarioReader::distance).orElse(DistanceMeasure.RING),
                root.optionalSection("indicators")
                        .map(section -> IndicatorSettingsReader.read(section, folder, time))
                        .orElse(IndicatorSettings.NONE),
                root.optionalSection("island").map(section -> IslandReader.read(section, folder, members, time)),
                network(
                        root.section("network"),
                        folder,
                        load.value("powerFactor").number(0.1, 1)),
                root.optionalSection("sources").map(ScenarioReader::sources).orElse(List.of()));
    }

    private static Preferences preferences(YamlSection root, Path folder, List<Member> members, TimeGrid time) {
        Map<ParticipantId, Preference> usual = new HashMap<>();
        members.forEach(member -> usual.put(member.participant().id(), member.preference()));
        List<Preferences.Period> periods = root.optional("preferences")
                .map(file -> PreferenceTable.read(file.file(folder), usual))
                .orElse(List.of());
        return new Preferences(usual, periods, time);
    }

    private static SharingTables sharing(YamlSection root, Path folder, List<Member> members, TimeGrid time) {
        Set<ParticipantId> known = new HashSet<>();
        members.forEach(member -> known.add(member.participant().id()));
        return root.optionalSection("sharing")
                .map(section -> SharingReader.read(section, folder, known, time))
                .orElse(SharingTables.none(time));
    }

    private static DistanceMeasure distance(YamlValue value) {
        return switch (value.text()) {
            case "ring" -> DistanceMeasure.RING;
            case "path" -> DistanceMeasure.PATH;
            case "electrical" -> DistanceMeasure.ELECTRICAL;
            default -> throw value.bad("is no measure of distance", "Write ring, path or electrical.");
        };
    }

    private static String name(YamlValue value) {
        if (!value.word().matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw value.bad("is no name for a folder", "Use small letters, digits and hyphens.");
        }
        return value.text();
    }

    private static String rule(YamlValue value) {
        try {
            return RuleCatalog.withContributed().entry(value.word()).name();
        } catch (IllegalArgumentException e) {
            throw value.bad("is no market rule", String.valueOf(e.getMessage()));
        }
    }

    private static TimeGrid time(YamlSection section) {
        section.allowOnly("start", "slots", "slotMinutes", "localOffset", "gateClosureMinutes");
        int minutes = section.value("slotMinutes").integer(1, 60);
        if (60 % minutes != 0) {
            throw section.value("slotMinutes").bad("does not divide an hour", "Use 5, 10, 15, 20, 30 or 60.");
        }
        YamlValue start = section.value("start");
        if (!start.instant().equals(start.instant().truncatedTo(ChronoUnit.HOURS))) {
            throw start.bad("is not a whole hour", "Start on the hour.");
        }
        YamlValue slots = section.value("slots");
        int count = slots.integer(1, MOST_MINUTES);
        if (count * (long) minutes > MOST_MINUTES) {
            throw slots.bad("is more than a year", "Allowed are 1 to " + MOST_MINUTES / minutes + ".");
        }
        YamlValue offset = section.value("localOffset");
        try {
            return new TimeGrid(
                    start.instant(),
                    count,
                    minutes,
                    ZoneOffset.of(offset.text()),
                    Duration.ofMinutes(section.value("gateClosureMinutes").integer(0, 1_440)));
        } catch (DateTimeException e) {
            throw offset.bad("is no offset from UTC", "Write it in quotes, as in \"-07:00\".");
        }
    }

    private static Price cap(YamlSection orders) {
        orders.allowOnly("lowestLimit", "highestLimit");
        Price cap = orders.value("highestLimit").signedPrice();
        if (cap.compareTo(orders.value("lowestLimit").signedPrice()) < 0) {
            throw orders.value("highestLimit").bad("is below the lowest limit", "Are the two exchanged?");
        }
        return cap;
    }

    private static StorageSettings storage(YamlSection section) {
        section.allowOnly(
                "capacityKwh",
                "lowestPercent",
                "highestPercent",
                "initialPercent",
                "chargeEfficiencyPercent",
                "dischargeEfficiencyPercent",
                "chargePrice",
                "dischargePrice",
                "vehiclePrice");
        long capacity = section.value("capacityKwh").thousands(1_000_000);
        PriceBand prices = storagePrices(section);
        double lowest = section.value("lowestPercent").number(0, 100);
        double highest = section.value("highestPercent").number(lowest, 100);
        return new StorageSettings(
                capacity,
                share(capacity, lowest),
                share(capacity, highest),
                share(capacity, section.value("initialPercent").number(lowest, highest)),
                permille(section.value("chargeEfficiencyPercent")),
                permille(section.value("dischargeEfficiencyPercent")),
                prices.exportPrice(),
                prices.importPrice(),
                section.value("vehiclePrice").price());
    }

    private static PriceBand storagePrices(YamlSection section) {
        Price charge = section.value("chargePrice").price();
        Price discharge = section.value("dischargePrice").price();
        if (charge.compareTo(discharge) > 0) {
            throw section.value("chargePrice")
                    .bad("is above the discharge price", "The battery would lose on every kWh.");
        }
        return new PriceBand(charge, discharge);
    }

    private static void requireStorage(YamlSection root, List<Member> members, Optional<StorageSettings> storage) {
        List<Member> batteries = members.stream()
                .filter(member -> member.kind() == Member.Kind.STORAGE)
                .toList();
        if (batteries.size() > 1) {
            throw batteries.get(1).oneTooMany(batteries.getFirst());
        }
        if (batteries.isEmpty() && storage.isPresent()) {
            throw BadInput.at(
                    root.placeOf("storage"),
                    "The section storage has no row of kind storage in members = \""
                            + root.value("members").text() + "\"",
                    "Add the row with bus, phase and chargeKw.");
        }
        if (!batteries.isEmpty() && storage.isEmpty()) {
            throw batteries.getFirst().withoutSection();
        }
    }

    private static NetworkSettings network(YamlSection section, Path folder, double powerFactor) {
        section.allowOnly(
                "feeder",
                "sourceVoltagePu",
                "nominalVolt",
                "lowestPu",
                "highestPu",
                "marginVolt",
                "ratingMarginPercent",
                "mostUnbalancePercent",
                "tightening",
                "envelopes",
                "curtailment",
                "aggregates",
                "ratingsAmpere");
        double lowest = section.value("lowestPu").number(0.5, 1.5);
        double highest = section.value("highestPu").number(lowest, 1.5);
        double nominalVolt = section.value("nominalVolt").number(50, 1_000_000);
        return new NetworkSettings(
                section.placeOf("feeder"),
                section.value("feeder").folder(folder),
                section.value("sourceVoltagePu").number(0.8, 1.2),
                nominalVolt,
                lowest,
                highest,
                margin(section.value("marginVolt"), (highest - lowest) * nominalVolt),
                section.value("ratingMarginPercent").number(0, 90) / 100,
                section.value("mostUnbalancePercent").number(0, 100) / 100,
                powerFactor,
                section.value("tightening").flag(),
                ControlReader.read(section, folder),
                section.optionalSection("ratingsAmpere")
                        .map(ScenarioReader::ratings)
                        .orElse(Map.of()));
    }

    private static double margin(YamlValue value, double bandVolt) {
        double margin = value.number(0, 50);
        if (2 * margin >= bandVolt) {
            throw value.bad(
                    "leaves nothing of a band of " + Math.round(bandVolt) + " V",
                    "It is taken off both ends; usual is 0.5.");
        }
        return margin;
    }

    private static Map<String, Double> ratings(YamlSection section) {
        Map<String, Double> ratings = new HashMap<>();
        for (String code : section.names()) {
            ratings.put(code, section.value(code).number(1, 100_000));
        }
        return ratings;
    }

    private static List<DataSource> sources(YamlSection section) {
        return section.names().stream()
                .map(what -> new DataSource(
                        new YamlValue(section.placeOf(what), "sources", what).word(),
                        section.value(what).word()))
                .toList();
    }

    private static long share(long capacity, double percent) {
        return Math.round(capacity * percent / 100);
    }

    private static int permille(YamlValue value) {
        return (int) Math.round(value.number(1, 100) * 10);
    }
}
