package org.openelecbay.simulation.results;

import java.util.LinkedHashMap;
import java.util.Map;

/// Every generated table of RESULTS.md by its name.
final class Tables {

    private Tables() {}

    static Map<String, String> all(Days days) {
        MoneyTable money = new MoneyTable(days);
        HoursTable hours = new HoursTable(days);
        EnergyTable energy = new EnergyTable(days);
        PriorityTables priorities = new PriorityTables(days);
        GridTable grid = new GridTable();
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("ratios", money.ratios());
        tables.put("totals", money.totals());
        tables.put("bills", money.bills());
        tables.put("paper-energies", PaperTable.energies());
        tables.put("hours", hours.powers());
        tables.put("peers", hours.peers());
        tables.put("demand", energy.demand());
        tables.put("battery", energy.battery());
        tables.put("transactions", priorities.transactions());
        tables.put("choices", priorities.choices());
        tables.put("reviews", ReviewsTable.figures());
        tables.put("effort", EffortTable.of("lucknow"));
        tables.put("homes-rules", SmartHomes.rules());
        tables.put("homes-week", SmartHomes.comparison("twelve-homes-week"));
        tables.put("homes-year", year());
        tables.put("bidding", bidding());
        tables.put("european-lv", grid.europeanLv());
        tables.put("case33bw", GridTable.radial());
        tables.put("forecast-errors", ForecastErrorTable.figures());
        tables.put("forecasts", MeasuredForecasts.ALL.table());
        tables.put("forecasts-next-step", MeasuredForecasts.ALL.nextStep());
        tables.put("forecast-methods", MeasuredForecasts.ALL.methods());
        tables.put("reconciled-forecasts", MeasuredForecasts.ALL.reconciliation());
        return tables;
    }

    /// This takes most of a minute of the processor: it is computed with the year.
    private static String bidding() {
        return Boolean.getBoolean("year")
                ? BiddingTable.figures()
                : GeneratedBlocks.text(Repository.text(Repository.file("RESULTS.md")), "bidding");
    }

    /// The year takes minutes: it is computed with `-Dyear=true` and otherwise left as it stands.
    private static String year() {
        return Boolean.getBoolean("year")
                ? SmartHomes.comparison("twelve-homes")
                : GeneratedBlocks.text(Repository.text(Repository.file("RESULTS.md")), "homes-year");
    }
}
