package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.security.DsoLog;
import org.openelecbay.grid.security.FeederDso;
import org.openelecbay.grid.security.GridRules;
import org.openelecbay.simulation.premises.Home;
import org.openelecbay.simulation.premises.Premises;

/// Looks back on a slot: what its limits avoided, and what they could have avoided.
final class Aftermath {

    private final GridRules band;
    private final FeederDso measured;
    private final double highestLoading;

    /// @param band the rules without margins
    Aftermath(Feeder feeder, List<ConnectionPoint> connections, GridRules band) {
        this.band = band;
        this.measured = new FeederDso(feeder, connections, band, DsoLog.silent());
        this.highestLoading = band.highestLoading();
    }

    GridEffect of(Slot slot, Street street, List<Metered> metered, List<Withheld> withheld, NetworkState delivered) {
        boolean broken = delivered.lowestVolt() < band.nominalVolt() * band.lowestPu()
                || delivered.highestVolt() > band.nominalVolt() * band.highestPu()
                || delivered.worstLineLoading() > highestLoading
                || delivered.transformerLoading() > highestLoading;
        if (!broken && withheld.isEmpty()) {
            return GridEffect.NONE;
        }
        List<PlannedInjection> with = flow(slot, street, metered, Map.of());
        int brokenWith = measured.broken(with).size();
        boolean avoidable = brokenWith > 0 && measured.isAvoidable(slot, with);
        if (withheld.isEmpty()) {
            return new GridEffect(brokenWith, brokenWith, avoidable, List.of());
        }
        Map<String, Energy> back = new HashMap<>();
        withheld.forEach(each -> back.merge(each.participant().value(), signed(each), Energy::plus));
        List<PlannedInjection> without = flow(slot, street, metered, back);
        return new GridEffect(measured.broken(without).size(), brokenWith, avoidable, without);
    }

    private static Energy signed(Withheld withheld) {
        return switch (withheld.what()) {
            case GENERATION -> withheld.energy();
            case CHARGING -> withheld.energy().negated();
        };
    }

    /// Delivered injections, with what was withheld put back, and how far each could move.
    private static List<PlannedInjection> flow(
            Slot slot, Street street, List<Metered> metered, Map<String, Energy> back) {
        List<PlannedInjection> flow = new ArrayList<>(metered.size());
        for (int i = 0; i < metered.size(); i++) {
            Premises premises = street.all().get(i);
            Energy more = back.getOrDefault(premises.participant().id().value(), Energy.ZERO);
            Power power = slot.powerOf(metered.get(i).injection().plus(more));
            boolean canWait = !(premises instanceof Home);
            flow.add(new PlannedInjection(
                    metered.get(i).point(), power, power.min(Power.ZERO), canWait ? power.max(Power.ZERO) : power));
        }
        return flow;
    }
}
