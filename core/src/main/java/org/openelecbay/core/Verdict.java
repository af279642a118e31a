package org.openelecbay.core;

import java.util.List;

/// The DSO's answer to the planned injections of one slot.
public sealed interface Verdict {

    /// Every rule of the network is kept.
    record Secure() implements Verdict {}

    /// A rule is broken, and tighter envelopes cure it.
    ///
    /// @param tightened the envelopes to keep, for the connections concerned only
    /// @param reason a coarse sentence for the members, as in `The voltage limit of your street is reached.`; the
    ///     binding element stays in the DSO's log
    record Violated(List<Envelope> tightened, String reason) implements Verdict {
        public Violated {
            tightened = List.copyOf(tightened);
        }
    }

    /// A rule is broken by inflexible load or weather: no trade caused it, none cures it.
    ///
    /// @param reason a coarse sentence for the members, as in `The voltage limit of your street is reached.`
    record BaselineViolated(String reason) implements Verdict {}
}
