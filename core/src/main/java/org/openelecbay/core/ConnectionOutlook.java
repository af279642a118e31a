package org.openelecbay.core;

/// What the DSO expects of one connection in a slot before anybody plans: load that nobody can move, within two sides
/// of a forecast, and what the devices behind the connection could do at most.
///
/// @param point the connection
/// @param leastDraw low side of its inflexible load, not negative
/// @param mostDraw high side of its inflexible load, not below `leastDraw`
/// @param mostExport the most its inverter or battery can inject, not negative; zero where nothing generates
/// @param mostImport the most its charger or battery can draw, not negative; zero where nothing can wait
public record ConnectionOutlook(
        ConnectionPoint point, Power leastDraw, Power mostDraw, Power mostExport, Power mostImport) {

    public ConnectionOutlook {
        if (leastDraw.watts() < 0 || mostDraw.compareTo(leastDraw) < 0) {
            throw new IllegalArgumentException("The forecast of " + point.id() + " runs from " + leastDraw + " to "
                    + mostDraw + ". Are its two sides exchanged?");
        }
        if (mostExport.watts() < 0 || mostImport.watts() < 0) {
            throw new IllegalArgumentException("The devices of " + point.id() + " can inject " + mostExport
                    + " and draw " + mostImport + ". Both are written without sign.");
        }
    }

    /// Whether it can inject by a device that obeys an export limit.
    public boolean canExport() {
        return mostExport.watts() > 0;
    }

    /// Whether it can draw by a device that obeys an import limit.
    public boolean canImport() {
        return mostImport.watts() > 0;
    }
}
