package org.openelecbay.core;

/// One meter: a home, a charger or a battery. Several may share a bus.
///
/// @param id unique in the community
/// @param bus the bus of the feeder
/// @param phase the phase or phases of the connection
public record ConnectionPoint(String id, String bus, Phase phase) {

    public ConnectionPoint {
        Names.requireName("ConnectionPoint", id);
        Names.requireName("bus of ConnectionPoint " + id, bus);
    }
}
