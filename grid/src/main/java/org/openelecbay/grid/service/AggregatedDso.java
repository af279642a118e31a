package org.openelecbay.grid.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.grid.security.DsoLog;
import org.openelecbay.grid.security.FeederDso;
import org.openelecbay.grid.security.GridRules;

/// A DSO behind a relay that tells it sums alone: the injections of a virtual community on one phase, at one bus.
///
/// The relay sums plans and meter values of at least [#FEWEST] buildings and shares the DSO's answer out again; the
/// DSO's log is a function of the sums. What no community holds, a shared battery or a public charging point, is told
/// by itself. Source: spec grid 7.
public final class AggregatedDso implements NetworkService {

    /// Of fewer buildings than these a sum tells too much of each.
    public static final int FEWEST = 3;

    private final Map<String, ConnectionPoint> groupOf = new HashMap<>();
    private final GridRules rules;
    private final FeederDso dso;

    /// @param connections everybody
    /// @param communityOf the virtual community of every building, by connection id
    /// @throws IllegalArgumentException when a community has too few buildings on a phase to be anonymous
    public AggregatedDso(
            Feeder feeder,
            List<ConnectionPoint> connections,
            Map<String, String> communityOf,
            GridRules rules,
            Curtailment curtailment,
            DsoLog log) {
        this.rules = rules;
        Map<String, List<ConnectionPoint>> groups = new LinkedHashMap<>();
        for (ConnectionPoint each : connections) {
            String community = communityOf.get(each.id());
            String group = community == null ? each.id() : "community " + community + " phase " + each.phase();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(each);
            if (community == null) {
                groupOf.put(each.id(), each);
            }
        }
        List<ConnectionPoint> points = new ArrayList<>();
        groups.forEach((name, buildings) -> {
            ConnectionPoint first = buildings.getFirst();
            if (groupOf.containsKey(first.id())) {
                points.add(first);
                return;
            }
            if (buildings.size() < FEWEST) {
                throw new IllegalArgumentException("The sum of " + name + " cannot anonymise its " + buildings.size()
                        + " buildings. Join it with another until it has " + FEWEST + ".");
            }
            ConnectionPoint sum = new ConnectionPoint(name, first.bus(), first.phase());
            points.add(sum);
            buildings.forEach(each -> groupOf.put(each.id(), sum));
        });
        dso = new FeederDso(feeder, points, rules, curtailment, log);
    }

    @Override
    public Verdict check(Slot slot, List<PlannedInjection> plan) {
        Map<ConnectionPoint, PlannedInjection> sums = new LinkedHashMap<>();
        for (PlannedInjection each : plan) {
            ConnectionPoint group = group(each.point());
            sums.merge(group, at(group, each), AggregatedDso::sum);
        }
        Verdict verdict = dso.check(slot, List.copyOf(sums.values()));
        return verdict instanceof Verdict.Violated(List<Envelope> tightened, String reason)
                ? new Verdict.Violated(sharedOut(slot, plan, sums, tightened), reason)
                : verdict;
    }

    @Override
    public Energy losses(Slot slot, List<Metered> metered) {
        Map<ConnectionPoint, Metered> sums = new LinkedHashMap<>();
        for (Metered each : metered) {
            ConnectionPoint group = group(each.point());
            Metered here = new Metered(slot, group, each.imported(), each.exported(), each.quality());
            sums.merge(
                    group,
                    here,
                    (a, b) -> new Metered(
                            slot,
                            group,
                            a.imported().plus(b.imported()),
                            a.exported().plus(b.exported()),
                            a.quality()));
        }
        return dso.losses(slot, List.copyOf(sums.values()));
    }

    /// Within a group one common factor on whoever moves power in the direction that is limited.
    private List<Envelope> sharedOut(
            Slot slot,
            List<PlannedInjection> plan,
            Map<ConnectionPoint, PlannedInjection> sums,
            List<Envelope> tightened) {
        List<Envelope> envelopes = new ArrayList<>();
        for (Envelope envelope : tightened) {
            PlannedInjection sum = sums.get(envelope.point());
            if (sum == null) {
                continue;
            }
            long cut = sum.planned().watts() - envelope.clamp(sum.planned()).watts();
            long moved = 0;
            for (PlannedInjection each : plan) {
                moved += group(each.point()).equals(envelope.point()) ? moved(each, cut) : 0;
            }
            double factor = moved == 0 ? 1 : Math.max(0, 1 - Math.abs(cut) / (double) moved);
            for (PlannedInjection each : plan) {
                if (group(each.point()).equals(envelope.point()) && moved(each, cut) > 0) {
                    envelopes.add(envelope(slot, each, factor));
                }
            }
        }
        return envelopes;
    }

    private static long moved(PlannedInjection plan, long cut) {
        return Math.max(0, cut > 0 ? plan.planned().watts() : -plan.planned().watts());
    }

    private Envelope envelope(Slot slot, PlannedInjection plan, double factor) {
        long watts = plan.planned().watts();
        Power fuse = Power.ofWatts(Math.max(rules.connectionWatts(plan.point()), Math.abs(watts)));
        Power scaled = Power.ofWatts((long) Math.floor(factor * Math.abs(watts)));
        return new Envelope(plan.point(), slot, watts < 0 ? scaled : fuse, watts > 0 ? scaled : fuse);
    }

    private ConnectionPoint group(ConnectionPoint point) {
        ConnectionPoint group = groupOf.get(point.id());
        if (group == null) {
            throw new IllegalArgumentException(
                    "Connection " + point.id() + " is unknown to the relay. Was it left out of the list?");
        }
        return group;
    }

    private static PlannedInjection at(ConnectionPoint group, PlannedInjection plan) {
        return new PlannedInjection(group, plan.planned(), plan.lowest(), plan.highest());
    }

    private static PlannedInjection sum(PlannedInjection a, PlannedInjection b) {
        return new PlannedInjection(
                a.point(), sum(a.planned(), b.planned()), sum(a.lowest(), b.lowest()), sum(a.highest(), b.highest()));
    }

    private static Power sum(Power a, Power b) {
        return Power.ofWatts(Math.addExact(a.watts(), b.watts()));
    }
}
