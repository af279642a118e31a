package org.openelecbay.market.dispatch.peer;

/// How long anybody waits on the wire.
///
/// @param reminder ticks after which something is said again; at least 1, best a little more than a message takes to
///     go and come back
/// @param silence ticks of one iteration after which a partner counts as silent; above the reminder. The steward waits
///     three times as long for a peer, and a peer six times as long for the steward.
public record Patience(int reminder, int silence) {

    public Patience {
        if (reminder < 1 || silence <= reminder || silence > Integer.MAX_VALUE / 8) {
            throw new IllegalArgumentException("Peers remind each other after " + reminder
                    + " ticks and count as silent after " + silence + "; the second is the longer one.");
        }
    }

    /// Enough for messages that take up to so many ticks, most of which arrive.
    public static Patience forDelay(int mostDelay) {
        return new Patience(2 * mostDelay + 2, 60 * mostDelay + 60);
    }
}
