package org.openelecbay.core;

/// What a connection plans to inject in one slot and how far it could move: all that the DSO learns before delivery.
///
/// Injection into the grid is positive. A home with an inverter can lower its injection by curtailing; a charger can
/// raise its (negative) injection by waiting; inflexible load can do neither.
///
/// @param point the connection
/// @param planned mean power of the slot
/// @param lowest the least injection it can be asked for, not above `planned`
/// @param highest the most injection it can be asked for, not below `planned`
public record PlannedInjection(ConnectionPoint point, Power planned, Power lowest, Power highest) {

    public PlannedInjection {
        if (lowest.compareTo(planned) > 0 || highest.compareTo(planned) < 0) {
            throw new IllegalArgumentException("The plan of " + point.id() + " is " + planned
                    + " and lies outside what it can do: " + lowest + " to " + highest + ".");
        }
    }

    /// The plan of a connection that cannot move.
    public static PlannedInjection fixed(ConnectionPoint point, Power planned) {
        return new PlannedInjection(point, planned, planned, planned);
    }

    /// This plan under an envelope, as far as the connection can obey it.
    public PlannedInjection within(Envelope envelope) {
        Power obeyed = envelope.clamp(planned).max(lowest).min(highest);
        return obeyed.equals(planned) ? this : new PlannedInjection(point, obeyed, lowest, highest);
    }
}
