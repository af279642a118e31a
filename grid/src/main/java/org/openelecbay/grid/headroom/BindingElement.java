package org.openelecbay.grid.headroom;

import java.util.Locale;
import org.openelecbay.core.Phase;

/// The element at whose limit an injection ends: for the DSO's eyes only.
///
/// @param kind which limit
/// @param element bus, line or transformer; empty for a cap
/// @param phase the phase concerned, or all
/// @param value what was found: per unit, or share of the rating
/// @param bound what is allowed, in the same unit
public record BindingElement(LimitKind kind, String element, Phase phase, double value, double bound) {

    /// The connection's own cap.
    public static final BindingElement CAP = new BindingElement(LimitKind.CAP, "", Phase.ABC, 1, 1);

    /// True for the element of another that has the same limit.
    public boolean sameAs(BindingElement other) {
        return kind == other.kind && element.equals(other.element) && phase == other.phase;
    }

    /// One sentence part, such as `upper voltage limit of bus 906 phase A (1.1003 of 1.1000 pu)`.
    @Override
    public String toString() {
        String where = phase == Phase.ABC ? "" : " phase " + phase;
        return switch (kind) {
            case OVER_VOLTAGE, UNDER_VOLTAGE ->
                String.format(
                        Locale.ROOT, "%s of bus %s%s (%.4f of %.4f pu)", kind.words(), element, where, value, bound);
            case OVERLOAD ->
                String.format(
                        Locale.ROOT,
                        "%s of %s%s (%.1f %% of %.1f %%)",
                        kind.words(),
                        element,
                        where,
                        100 * value,
                        100 * bound);
            case NO_SOLUTION -> kind.words() + " (" + element + ")";
            case CAP -> kind.words();
        };
    }
}
