package org.openelecbay.home.study.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Steps;

/// The measured year of a home of examples/twelve-homes: one day a month, both ownerships.
class MeasuredHomeSizingTest {

    private static final Path FOLDER = Path.of("..", "examples", "twelve-homes");
    private static final int HOURS = 24;
    private static final int DAYS = 364;
    private static final double PV_KW = 4;
    private static final double[] SIZES = {0, 3, 6, 9, 12};
    private static final StorageInvestment INVESTMENT = new StorageInvestment(0.05, 12, 350, 4);

    @Test
    void aMeasuredHomeOwnsOrRentsABatteryAndNeverLosesByRenting() throws IOException {
        SizingStudy study = new SizingStudy(INVESTMENT, BatteryKind.USUAL, typicalDays());
        SizingStudy.UserOwned owned = study.userOwned(SIZES);
        List<SizingStudy.Offer> offers = study.providerOwned(SIZES, new double[] {0, 0.02, 0.05, 0.08});

        double before = 0;
        double slope = Double.POSITIVE_INFINITY;
        for (int k = 1; k < SIZES.length; k++) {
            double saving = owned.years().get(k).yearlySaving();
            double now = (saving - before) / (SIZES[k] - SIZES[k - 1]);
            assertThat(now).as("saving for one more kWh at %s", SIZES[k]).isBetween(-1e-4, slope + 1e-4);
            before = saving;
            slope = now;
        }
        assertThat(before).isPositive();
        assertThat(offers).allSatisfy(offer -> {
            assertThat(offer.year().yearlySaving()).isGreaterThanOrEqualTo(-1e-4);
            SizedYear own =
                    owned.years().get(Arrays.binarySearch(SIZES, offer.year().kwh()));
            assertThat(offer.year().yearlySaving()).isLessThanOrEqualTo(own.yearlySaving() + 1e-4);
            assertThat(offer.year().throughputKwh()).isLessThanOrEqualTo(own.throughputKwh() + 1e-2);
        });
        System.out.println("measured home, user-owned: " + owned);
        System.out.println("measured home, provider-owned: " + SizingStudy.best(offers));
    }

    private static List<TypicalDay> typicalDays() throws IOException {
        // The first row is 23 h of the day before in local time.
        double[] load = column("load.csv.gz", "home-1");
        double[] sun = column("pv.csv.gz", "home-1");
        double[] price = column("grid.csv.gz", "importPrice");
        double[][] days = new double[DAYS][];
        int[] month = new int[DAYS];
        for (int day = 0; day < DAYS; day++) {
            int from = 1 + HOURS * day;
            days[day] = IntStream.range(0, 2 * HOURS)
                    .mapToDouble(k -> k < HOURS ? load[from + k] : PV_KW * sun[from + k - HOURS])
                    .toArray();
            month[day] = day * 12 / DAYS;
        }
        List<TypicalDay> typical = new ArrayList<>();
        for (Representatives.Representative each : Representatives.of(days, month)) {
            int from = 1 + HOURS * each.day();
            double[] series = days[each.day()];
            typical.add(new TypicalDay(
                    home(
                            Arrays.copyOfRange(price, from, from + HOURS),
                            Arrays.copyOf(series, HOURS),
                            Arrays.copyOfRange(series, HOURS, 2 * HOURS)),
                    each.weight() * 365 / DAYS));
        }
        return typical;
    }

    private static Household home(double[] price, double[] load, double[] sun) {
        Contract contract = new Contract(price, all(0.05), all(0), all(50), all(50), 0, 10);
        return new Household(new Steps(HOURS, 1), contract, load, List.of(new Renewable("panels", sun, 0)));
    }

    private static double[] all(double value) {
        double[] series = new double[HOURS];
        Arrays.fill(series, value);
        return series;
    }

    private static double[] column(String file, String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))), StandardCharsets.UTF_8))) {
            int place = Arrays.asList(reader.readLine().split(",")).indexOf(name);
            return reader.lines()
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[place]))
                    .toArray();
        }
    }
}
