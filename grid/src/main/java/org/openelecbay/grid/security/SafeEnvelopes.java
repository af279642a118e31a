package org.openelecbay.grid.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.openelecbay.core.ConnectionOutlook;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Phase;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.feeder.Feeder;

/// Envelopes that a DSO publishes before anybody plans: any injections inside them break no rule.
///
/// The limits are the largest that keep every corner in which each phase as a whole is at its export or at its import
/// end: sixteen power flows, three phases and the three-phase connections, each either way. A voltage rises with
/// injections on its own phase and moves one way with those of another, so these are the worst corners. What inflexible
/// load breaks by itself is not held against the limits.
///
/// Equal limits are cut at one level, proportional ones are a share of what devices can do; those of other kinds are a
/// share of the best state in which all export, or all import: see [LargestSides].
///
/// Homes and charging points have their limits first; a connection that can do both, a shared battery, gets what they
/// leave. Source: spec grid 5, on the three-phase power flow.
public final class SafeEnvelopes {

    private static final int BISECTIONS = 12;
    private static final int CORNERS = 16;

    private final Feeder feeder;
    private final FeederState state;
    private final GridRules rules;
    private final EnvelopeKind kind;

    /// Envelopes on a feeder.
    ///
    /// @param connections everything that is connected
    /// @param rules with the margin that what is delivered beside the plan needs
    public SafeEnvelopes(Feeder feeder, List<ConnectionPoint> connections, GridRules rules, EnvelopeKind kind) {
        this.feeder = feeder;
        this.state = new FeederState(feeder, connections, rules);
        this.rules = rules;
        this.kind = kind;
    }

    /// What the sides of the box are, in watt.
    private record Box(double[] export, double[] draw) {}

    /// Envelopes for the connections whose devices can obey one, floored to whole watts.
    public List<Envelope> of(Slot slot, List<ConnectionOutlook> outlook) {
        List<Set<String>> unavoidable = new ArrayList<>();
        Box none = new Box(new double[outlook.size()], new double[outlook.size()]);
        for (int corner = 0; corner < CORNERS; corner++) {
            unavoidable.add(names(brokenAt(corner, none, outlook)));
        }
        Box most = largestSides(outlook);
        double top = kind == EnvelopeKind.EQUAL ? Math.max(max(most.export), max(most.draw)) : 1;
        double exports = largest(top, level -> box(outlook, most, level, 0, 0, 0), outlook, unavoidable);
        double imports = largest(top, level -> box(outlook, most, 0, level, 0, 0), outlook, unavoidable);
        double both = largest(
                1, factor -> box(outlook, most, factor * exports, factor * imports, 0, 0), outlook, unavoidable);
        double e = both * exports;
        double i = both * imports;
        double give = largest(top, level -> box(outlook, most, e, i, level, 0), outlook, unavoidable);
        double take = largest(top, level -> box(outlook, most, e, i, give, level), outlook, unavoidable);
        return envelopes(slot, outlook, box(outlook, most, e, i, give, take));
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

    private Box largestSides(List<ConnectionOutlook> outlook) {
        return switch (kind) {
            case EQUAL, PROPORTIONAL ->
                new Box(watts(outlook, ConnectionOutlook::mostExport), watts(outlook, ConnectionOutlook::mostImport));
            case MAXIMUM, WEIGHTED, WEIGHTED_SUM -> {
                LargestSides sides = new LargestSides(feeder, rules, kind, outlook);
                yield new Box(sides.exportWatts(), sides.importWatts());
            }
        };
    }

    private static double[] watts(List<ConnectionOutlook> outlook, Function<ConnectionOutlook, Power> most) {
        return outlook.stream().mapToDouble(each -> most.apply(each).watts()).toArray();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private Box box(
            List<ConnectionOutlook> outlook, Box most, double exports, double imports, double give, double take) {
        double[] export = new double[outlook.size()];
        double[] draw = new double[outlook.size()];
        for (int k = 0; k < export.length; k++) {
            boolean battery = outlook.get(k).canExport() && outlook.get(k).canImport();
            export[k] = limit(battery ? give : exports, most.export[k]);
            draw[k] = limit(battery ? take : imports, most.draw[k]);
        }
        return new Box(export, draw);
    }

    private double limit(double level, double most) {
        return kind == EnvelopeKind.EQUAL ? Math.min(level, most) : level * most;
    }
}
