package org.openelecbay.cli.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openelecbay.home.schedule.Cost;

/// The parts of a cost by name, in the order in which people read them.
final class CostRows {

    private CostRows() {}

    static Map<String, Double> of(Cost cost) {
        Map<String, Double> rows = new LinkedHashMap<>();
        rows.put("energy", cost.energy());
        rows.put("networkFees", cost.networkFees());
        rows.put("peak", cost.peak());
        rows.put("wear", cost.wear());
        rows.put("discomfort", cost.discomfort());
        rows.put("fuel", cost.fuel());
        rows.put("shortfall", cost.shortfall());
        rows.put("terminalWorth", -cost.terminalWorth());
        rows.put("total", cost.total());
        return rows;
    }
}
