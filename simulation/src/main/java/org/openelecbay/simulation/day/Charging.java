package org.openelecbay.simulation.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.LossPart;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.security.GridRules;
import org.openelecbay.grid.service.LossShares;
import org.openelecbay.grid.service.UsageTariff;
import org.openelecbay.simulation.scenario.UsageSettings;

/// The charging desk of the DSO: usage charges from the state it metered last, loss parts from what was delivered.
final class Charging {

    private static final double SECONDS_PER_HOUR = 3_600;

    private final GridRules rules;
    private final Optional<UsageTariff> tariff;
    private final Optional<LossShares> shares;
    private Map<String, Double> lastWatts = Map.of();

    Charging(Feeder feeder, List<ConnectionPoint> connections, GridRules rules, UsageSettings settings) {
        this.rules = rules;
        this.tariff = settings.usage().map(terms -> new UsageTariff(feeder, connections, terms));
        this.shares = settings.losses().map(rule -> new LossShares(feeder, connections, rule));
    }

    /// The charges of the next slot; before the first, the middle of the forecast stands for what was metered.
    NetworkCharges charges(List<ConnectionOutlook> outlook) {
        if (lastWatts.isEmpty()) {
            lastWatts = new HashMap<>();
            outlook.forEach(each -> lastWatts.put(
                    each.point().id(),
                    -(each.leastDraw().watts() + each.mostDraw().watts()) / 2.0));
        }
        return tariff.map(each -> each.charges(lastWatts, reactive(lastWatts))).orElse(NetworkCharges.NONE);
    }

    /// Who stands for the losses of what was delivered.
    List<LossPart> lossParts(Slot slot, List<Metered> metered, Energy losses) {
        double hours = slot.length().toSeconds() / SECONDS_PER_HOUR;
        Map<String, Double> watts = new HashMap<>();
        metered.forEach(each -> watts.merge(each.point().id(), each.injection().wattHours() / hours, Double::sum));
        lastWatts = watts;
        return shares.map(each -> each.of(watts, reactive(watts), losses)).orElse(List.of());
    }

    private Map<String, Double> reactive(Map<String, Double> watts) {
        Map<String, Double> vars = new HashMap<>();
        watts.forEach((id, each) -> vars.put(id, rules.reactive(each)));
        return vars;
    }
}
