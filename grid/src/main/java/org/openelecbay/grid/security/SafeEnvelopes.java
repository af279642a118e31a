package org.openelecbay.grid.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.feeder.Feeder;

/// Envelopes that a DSO publishes before anybody plans: any injections inside them break no rule.
///
/// The limits are the largest that keep every corner in which each phase as a whole is at its export or at its import
/// end: sixteen power flows, three phases and the three-phase connections, each either way. A voltage rises with
/// injections on its own phase and moves one way with those of another, so these are the worst corners. What inflexible
/// load breaks by itself is not held against the limits.
///
/// Homes and charging points have their limits first; a connection that can do both, a shared battery, gets what they
/// leave. Source: spec grid 5, on the three-phase power flow.
public final class SafeEnvelopes {

    private static final int BISECTIONS = 12;
    private static final int CORNERS = 16;

    private final FeederState state;
    private final GridRules rules;
    private final EnvelopeShare share;

    /// Envelopes on a feeder.
    ///
    /// @param connections everything that is connected
    /// @param rules with the margin that what is delivered beside the plan needs
    public SafeEnvelopes(Feeder feeder, List<ConnectionPoint> connections, GridRules rules, EnvelopeShare share) {
        this.state = new FeederState(feeder, connections, rules);
        this.rules = rules;
        this.share = share;
    }

    /// What the sides of the box are, in watt.
    private record Box(double[] export, double[] draw) {}

    /// Envelopes for the connections whose devices can obey one, floored to whole watts.
    public List<Envelope> of(Slot slot, List<ConnectionOutlook> outlook) {
        List<Set<String>> unavoidable = new ArrayList<>();
        Box none = box(outlook, 0, 0, 0, 0);
        for (int corner = 0; corner < CORNERS; corner++) {
            unavoidable.add(names(brokenAt(corner, none, outlook)));
        }
        double most = outlook.stream()
                .mapToDouble(each ->
                        Math.max(each.mostExport().watts(), each.mostImport().watts()))
                .max()
                .orElse(0);
        double top = share == EnvelopeShare.EQUAL ? most : 1;
        double exports = largest(top, level -> box(outlook, level, 0, 0, 0), outlook, unavoidable);
        double imports = largest(top, level -> box(outlook, 0, level, 0, 0), outlook, unavoidable);
        double both =
                largest(1, factor -> box(outlook, factor * exports, factor * imports, 0, 0), outlook, unavoidable);
        double e = both * exports;
        double i = both * imports;
        double give = largest(top, level -> box(outlook, e, i, level, 0), outlook, unavoidable);
        double take = largest(top, level -> box(outlook, e, i, give, level), outlook, unavoidable);
        return envelopes(slot, outlook, box(outlook, e, i, give, take));
    }

    private List<Envelope> envelopes(Slot slot, List<ConnectionOutlook> outlook, Box box) {
        List<Envelope> envelopes = new ArrayList<>();
        for (int k = 0; k < outlook.size(); k++) {
            ConnectionOutlook each = outlook.get(k);
            if (each.canExport() || each.canImport()) {
                long fuse = rules.connectionWatts(each.point());
                envelopes.add(new Envelope(
                        each.point(),
                        slot,
                        each.canImport() ? Power.ofWatts((long) Math.floor(box.draw[k])) : Power.ofWatts(fuse),
                        Power.ofWatts(each.canExport() ? (long) Math.floor(box.export[k]) : 0)));
            }
        }
        return envelopes;
    }

    /// The largest level whose box is safe, to a four-thousandth of the top.
    private double largest(
            double top, DoubleFunction<Box> box, List<ConnectionOutlook> outlook, List<Set<String>> unavoidable) {
        if (isSafe(box.apply(top), outlook, unavoidable)) {
            return top;
        }
        double safe = 0;
        double unsafe = top;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (safe + unsafe) / 2;
            if (isSafe(box.apply(middle), outlook, unavoidable)) {
                safe = middle;
            } else {
                unsafe = middle;
            }
        }
        return safe;
    }

    private int lastUnsafe;

    private boolean isSafe(Box box, List<ConnectionOutlook> outlook, List<Set<String>> unavoidable) {
        for (int k = 0; k < CORNERS; k++) {
            int corner = (lastUnsafe + k) % CORNERS;
            if (!unavoidable.get(corner).containsAll(names(brokenAt(corner, box, outlook)))) {
                lastUnsafe = corner;
                return false;
            }
        }
        return true;
    }

    private List<RuleBreak> brokenAt(int corner, Box box, List<ConnectionOutlook> outlook) {
        Map<String, Double> watts = HashMap.newHashMap(outlook.size());
        for (int k = 0; k < outlook.size(); k++) {
            ConnectionOutlook each = outlook.get(k);
            boolean high = ((corner >> bit(each.point().phase())) & 1) == 1;
            double end = high
                    ? each.canExport() ? box.export[k] : -each.leastDraw().watts()
                    : -each.mostDraw().watts() - (each.canImport() ? box.draw[k] : 0);
            watts.put(each.point().id(), end);
        }
        return state.broken(watts);
    }

    private static int bit(Phase phase) {
        return switch (phase) {
            case A -> 0;
            case B -> 1;
            case C -> 2;
            case ABC -> 3;
        };
    }

    private static Set<String> names(List<RuleBreak> broken) {
        Set<String> names = new HashSet<>();
        broken.forEach(each -> names.add(each.rule() + " " + each.phase()));
        return names;
    }

    private Box box(List<ConnectionOutlook> outlook, double exports, double imports, double give, double take) {
        double[] export = new double[outlook.size()];
        double[] draw = new double[outlook.size()];
        for (int k = 0; k < export.length; k++) {
            ConnectionOutlook each = outlook.get(k);
            boolean battery = each.canExport() && each.canImport();
            export[k] = limit(battery ? give : exports, each.mostExport());
            draw[k] = limit(battery ? take : imports, each.mostImport());
        }
        return new Box(export, draw);
    }

    private double limit(double level, Power most) {
        return switch (share) {
            case EQUAL -> Math.min(level, (double) most.watts());
            case PROPORTIONAL -> level * most.watts();
        };
    }
}
