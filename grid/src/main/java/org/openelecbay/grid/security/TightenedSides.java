package org.openelecbay.grid.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.core.Phase;
import org.openelecbay.core.PlannedInjection;

/// Which limits are tightened: exports or imports, each by phase.
final class TightenedSides {

    private final Set<Phase> exports = EnumSet.noneOf(Phase.class);
    private final Set<Phase> imports = EnumSet.noneOf(Phase.class);

    /// Adds the sides that cure these broken rules; true when one of them is new.
    boolean add(List<RuleBreak> broken) {
        boolean grown = false;
        for (RuleBreak each : broken) {
            grown |= (each.rule().limitsExport() ? exports : imports).add(each.phase());
        }
        return grown;
    }

    /// These sides and the exports or imports of one phase.
    TightenedSides with(boolean export, Phase phase) {
        TightenedSides more = new TightenedSides();
        more.exports.addAll(exports);
        more.imports.addAll(imports);
        (export ? more.exports : more.imports).add(phase);
        return more;
    }

    /// Whether the exports or imports of a phase are not tightened yet.
    boolean leaves(boolean export, Phase phase) {
        return !(export ? exports : imports).contains(phase);
    }

    /// Takes in what other sides hold.
    void addAll(TightenedSides others) {
        exports.addAll(others.exports);
        imports.addAll(others.imports);
    }

    /// True when the connection moves power in a direction that is tightened on its phase.
    boolean concern(PlannedInjection plan) {
        long watts = plan.planned().watts();
        if (watts == 0) {
            return false;
        }
        Set<Phase> phases = watts > 0 ? exports : imports;
        Phase phase = plan.point().phase();
        return phases.contains(phase) || phases.contains(Phase.ABC) || (phase == Phase.ABC && !phases.isEmpty());
    }
}
