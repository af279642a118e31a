package org.openelecbay.market.dispatch.message;

/// Which message this is. Two messages of one sender to one receiver with the same stamp are the same message.
///
/// @param run of the clearing; a message of another run is nobody's business
/// @param iteration counted from 1
/// @param sender number of the participant, or of the manager
public record Stamp(long run, int iteration, int sender) {

    public Stamp {
        if (iteration < 1 || sender < 0) {
            throw new IllegalArgumentException("A message of participant " + sender + " for iteration " + iteration
                    + "; participants count from 0 and iterations from 1.");
        }
    }
}
