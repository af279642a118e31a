package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.core.Price;
import org.openelecbay.grid.service.LossRule;
import org.openelecbay.grid.service.UsageTerms;
import org.openelecbay.simulation.input.CsvTable;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads `usage` and `lossAllocation` of the section `charges`.
final class UsageReader {

    private static final double MICROS = 1e6;

    private UsageReader() {}

    static UsageSettings read(YamlSection charges, Path folder, List<Member> members) {
        return new UsageSettings(
                charges.optionalSection("usage").map(usage -> terms(usage, charges, folder, members)),
                charges.optional("lossAllocation").map(UsageReader::lossRule));
    }

    private static UsageTerms terms(YamlSection usage, YamlSection charges, Path folder, List<Member> members) {
        YamlValue kind = usage.value("kind");
        return switch (kind.text()) {
            case "fixed" -> new UsageTerms.Fixed(rate(usage));
            case "zonal" -> zonal(usage, folder, members);
            case "thevenin" -> new UsageTerms.ByDistance(UsageTerms.Measure.THEVENIN, rate(usage));
            case "klein" -> new UsageTerms.ByDistance(UsageTerms.Measure.KLEIN, rate(usage));
            case "transfer" -> new UsageTerms.ByDistance(UsageTerms.Measure.TRANSFER, rate(usage));
            case "nodal" -> {
                if (charges.optional("lossAllocation").isPresent()) {
                    throw kind.bad("holds the losses already", "Leave out charges.lossAllocation beside nodal.");
                }
                double energy = perKwh(charges.value("lossPrice").price());
                yield new UsageTerms.Nodal(rate(usage), energy);
            }
            default -> throw kind.bad("is no charge", "Write fixed, zonal, thevenin, klein, transfer or nodal.");
        };
    }

    private static UsageTerms zonal(YamlSection usage, Path folder, List<Member> members) {
        usage.allowOnly("kind", "zones", "rates", "between");
        Map<String, Double> rates = new HashMap<>();
        YamlSection written = usage.section("rates");
        for (String zone : written.names()) {
            rates.put(zone, perKwh(written.value(zone).price()));
        }
        Map<String, String> zoneOf = new HashMap<>();
        for (CsvTable.Row row :
                CsvTable.open(usage.value("zones").file(folder), "id", "zone").rows()) {
            YamlValue zone = row.value("zone");
            if (!rates.containsKey(zone.word())) {
                throw zone.bad("has no rate in charges.usage.rates", "Add one, or is it mistyped?");
            }
            if (zoneOf.put(row.value("id").name(), zone.text()) != null) {
                throw row.value("id").bad("has a zone already", "Keep one.");
            }
        }
        for (Member member : members) {
            if (!zoneOf.containsKey(member.participant().id().value())) {
                throw usage.value("zones")
                        .bad("gives " + member.participant().id() + " no zone", "Every member needs one.");
            }
        }
        return new UsageTerms.Zonal(zoneOf, rates, between(usage));
    }

    private static @Nullable Double between(YamlSection usage) {
        Optional<YamlValue> value = usage.optional("between");
        return value.isPresent() ? perKwh(value.get().price()) : null;
    }

    private static double rate(YamlSection usage) {
        usage.allowOnly("kind", "rate");
        return perKwh(usage.value("rate").price());
    }

    private static double perKwh(Price price) {
        return price.microsPerKwh() / MICROS;
    }

    private static LossRule lossRule(YamlValue value) {
        return switch (value.text()) {
            case "pro-rata" -> LossRule.PRO_RATA;
            case "marginal" -> LossRule.MARGINAL;
            case "z-bus" -> LossRule.Z_BUS;
            case "tracing" -> LossRule.TRACING;
            default -> throw value.bad("allocates no losses", "Write pro-rata, marginal, z-bus or tracing.");
        };
    }
}
