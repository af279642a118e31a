package org.openelecbay.powsybl;

import com.powsybl.iidm.network.Identifiable;
import java.util.Locale;
import org.openelecbay.grid.read.UnreadableNetwork;

/// What a balanced network has no place for.
final class Refusal {

    private Refusal() {}

    /// The refusal of an element.
    ///
    /// @param element whose network cannot be taken
    /// @param problem the rest of a sentence that begins with the element
    /// @param hint one sentence that helps
    static UnreadableNetwork of(Identifiable<?> element, String problem, String hint) {
        return UnreadableNetwork.line(
                "network " + element.getNetwork().getId(),
                UnreadableNetwork.WHOLE_FILE,
                words(element) + " " + element.getId() + " " + problem,
                hint);
    }

    private static String words(Identifiable<?> element) {
        String type = element.getType().toString().replace('_', ' ');
        return type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
    }

    /// Refuses the first of some elements, if there is one.
    static void any(Iterable<? extends Identifiable<?>> elements, String problem, String hint) {
        for (Identifiable<?> element : elements) {
            throw of(element, problem, hint);
        }
    }
}
