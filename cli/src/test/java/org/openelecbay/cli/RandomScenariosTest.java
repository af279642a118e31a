package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;

/// Whatever a scenario says, the day runs and adds up, or one sentence says why not.
class RandomScenariosTest {

    private static final Path STREET = ScenarioCopy.repository().resolve("simulation/src/test/resources/lamp-street");
    private static final List<String> RULES =
            RuleCatalog.builtIn().entries().stream().map(CatalogEntry::name).toList();

    @TempDir
    private Path temporary;

    private RandomGenerator random = Seeds.generator(0);

    @Test
    void everyRandomScenarioRunsOrIsRefusedInOneSentence() {
        long usual = Long.getLong("property.seed", 20_261_121L);
        System.out.println("random scenarios: property.seed=" + usual);
        int done = 0;
        for (int i = 0; i < 60; i++) {
            long seed = Seeds.derive(usual, i);
            random = Seeds.generator(seed);
            Run run = simulated(temporary.resolve("random-" + i));
            if (run.status() == Elecbay.DONE) {
                done++;
                assertThat(run.err()).isEmpty();
                assertThat(temporary.resolve("random-" + i + "/out/random/slots.csv"))
                        .content()
                        .doesNotContain("Alarm");
            } else {
                run.isRefusedNaming("random");
            }
        }
        assertThat(done).as("scenarios that ran").isGreaterThan(30);
    }

    private Run simulated(Path folder) {
        copy(folder);
        write(folder.resolve("scenario.yaml"), scenario());
        write(folder.resolve("members.csv"), members());
        return Run.of("simulate", folder, "--out", folder.resolve("out"));
    }

    private String scenario() {
        int minutes = oneOf(1, 5, 15, 30, 60);
        int lowest = random.nextInt(50);
        int highest = lowest + random.nextInt(50);
        return """
                name: random
                title: A street drawn by lot
                currency: EUR
                seed: %d
                rule: %s
                time: {start: 2017-05-24T08:00:00Z, localOffset: "%s", slots: %d, slotMinutes: %d, gateClosureMinutes: %d}
                supplier: {importPrice: %s, exportPrice: %s}
                orders: {lowestLimit: %s, highestLimit: %s}
                charges: {penalty: %s, tolerancePercent: %d, serviceFee: %s, networkFee: 0, levy: %s, lossPrice: %s}
                members: members.csv
                load: {profiles: feeder/load_profiles.csv, powerFactor: %s}
                solar: {weather: weather.csv, latitude: %d, longitude: %d, scale: %s}
                forecast: {errorPercent: %d}
                storage: {capacityKwh: %s, lowestPercent: %d, highestPercent: %d, initialPercent: %d,
                  chargeEfficiencyPercent: %s, dischargeEfficiencyPercent: %s,
                  chargePrice: %s, dischargePrice: %s, vehiclePrice: %s}
                network: {feeder: feeder, sourceVoltagePu: %s, nominalVolt: 230, lowestPu: 0.9, highestPu: 1.1,
                  marginVolt: %s, mostUnbalancePercent: 2, tightening: %s}
                """.formatted(
                        random.nextInt(1_000),
                        RULES.get(random.nextInt(RULES.size())),
                        oneOf("-08:00", "Z", "+05:45", "+14:00"),
                        120 / minutes,
                        minutes,
                        oneOf(0, 5, 1_440),
                        oneOf("0.3", "0.1", "0", "1000"),
                        oneOf("0", "0.1", "0.000001"),
                        oneOf("-1000", "0", "0.1"),
                        oneOf("0.1", "0.3", "1000"),
                        oneOf("0", "0.02", "1000"),
                        oneOf(0, 10, 100),
                        oneOf("0", "0.01", "999.999999"),
                        oneOf("0", "0.005"),
                        oneOf("0", "0.09", "1000"),
                        oneOf("1", "0.95", "0.1"),
                        oneOf(-90, 0, 34, 90),
                        oneOf(-180, 0, 180),
                        oneOf("0", "1", "1", "20", "1000"),
                        oneOf(0, 10, 100),
                        oneOf("0", "0.001", "4", "4", "1000000"),
                        lowest,
                        highest,
                        lowest + (highest > lowest ? random.nextInt(highest - lowest) : 0),
                        oneOf("100", "90.5", "1"),
                        oneOf("100", "90.5", "1"),
                        oneOf("0", "0.12", "0.17"),
                        oneOf("0.17", "0.17", "1000"),
                        oneOf("0", "0.17", "1000"),
                        oneOf("0.8", "1", "1", "1.09", "1.2"),
                        oneOf("0", "0.5", "20"),
                        oneOf("true", "true", "false"));
    }

    private String members() {
        StringBuilder text = new StringBuilder(
                "id,member,kind,bus,phase,profile,pvKwp,tiltDeg,azimuthDeg,bidLimit,offerLimit,wish,willing,chargeKw\n");
        int homes = random.nextInt(6);
        for (int home = 0; home < homes; home++) {
            text.append("h%d,%s,home,%s,%s,%s,%s,30,180,%s,%s,%s,%s,\n"
                    .formatted(
                            home,
                            oneOf("", "", "owner", "h0"),
                            oneOf(1, 2),
                            oneOf("A", "B", "C", "ABC"),
                            oneOf("small", "middle", "large"),
                            oneOf("", "0", "5", "5", "100"),
                            oneOf("", "0.2", "-0.5", "1000"),
                            oneOf("", "0.12", "-1000", "0"),
                            oneOf("", "A", "B", "C"),
                            oneOf("", "1", "1", "0")));
        }
        for (int car = random.nextInt(3); car > 0; car--) {
            text.append("ev%d,owner,charger,2,%s,,,,,%s,,,%s,%s\n"
                    .formatted(
                            car,
                            oneOf("A", "ABC"),
                            oneOf("", "0.2"),
                            oneOf("", "1", "0"),
                            oneOf("3.7", "22", "0.001")));
        }
        return text + "battery,,storage,1,ABC,,,,,,,,," + oneOf("2", "0.001", "100000") + "\n";
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void copy(Path folder) {
        try (Stream<Path> files = Files.walk(STREET)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(STREET.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
