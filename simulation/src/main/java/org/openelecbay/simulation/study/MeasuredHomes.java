package org.openelecbay.simulation.study;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.simulation.input.SeriesTable;

/// Measured days of homes with panels and a battery each.
///
/// @param names of the homes
/// @param days of each home, in the order of the names
public record MeasuredHomes(List<String> names, List<List<Household>> days) {

    static final String PANELS = "panels";

    /// What they may draw and give is not limited, so this price is never paid.
    private static final double UNSERVED_PER_KWH = 10;

    public MeasuredHomes {
        names = List.copyOf(names);
        days = days.stream().map(List::copyOf).toList();
    }

    /// Reads `load.csv.gz`, `pv.csv.gz` (kWh in each row) and `grid.csv.gz` (money per kWh) of a folder. Every battery
    /// holds 6.4 kWh with 5 kW and begins and ends each day half full.
    ///
    /// @param from begin of the first day
    /// @param days how many of 24 hours follow
    /// @param exportPrice money per kWh fed in
    public static MeasuredHomes read(Path folder, Instant from, int days, double exportPrice) {
        SeriesTable load = SeriesTable.read(folder.resolve("load.csv.gz"));
        SeriesTable pv = SeriesTable.read(folder.resolve("pv.csv.gz"));
        SeriesTable grid = SeriesTable.read(folder.resolve("grid.csv.gz"));
        double hours = load.step().toMinutes() / 60.0;
        int count = (int) Math.round(24 / hours);
        List<String> names = new ArrayList<>(load.names());
        List<List<Household>> homes = new ArrayList<>();
        for (String name : names) {
            List<Household> home = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                Instant begin = from.plus(Duration.ofDays(day));
                home.add(new Household(
                        new Steps(count, hours),
                        contract(grid.values("importPrice", begin, count), exportPrice),
                        kilowatts(load.values(name, begin, count), hours),
                        List.of(
                                new Renewable(PANELS, kilowatts(pv.values(name, begin, count), hours), 0),
                                battery())));
            }
            homes.add(home);
        }
        return new MeasuredHomes(names, homes);
    }

    private static Contract contract(double[] importPrice, double exportPrice) {
        double[] exportPrices = new double[importPrice.length];
        double[] unlimited = new double[importPrice.length];
        Arrays.fill(exportPrices, exportPrice);
        Arrays.fill(unlimited, Double.POSITIVE_INFINITY);
        return new Contract(
                importPrice,
                exportPrices,
                new double[importPrice.length],
                unlimited,
                unlimited,
                0,
                UNSERVED_PER_KWH);
    }

    private static double[] kilowatts(double[] kilowattHours, double hours) {
        return Arrays.stream(kilowattHours).map(each -> each / hours).toArray();
    }

    private static Storage battery() {
        return new Storage("battery", 3.2, 0, 6.4, 5, 5, 0.95, 0.95, 0, 0.001, 0, Terminal.AS_BEGUN);
    }
}
