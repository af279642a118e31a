package org.openelecbay.grid.nodal;

import org.openelecbay.grid.balanced.ZipShares;

/// One part of a load: what hangs between two conductors of a bus.
///
/// @param load name of the load
/// @param bus its bus
/// @param from slot at which its current leaves the network
/// @param to slot at which it comes back, or ground
/// @param kw active power at nominal voltage
/// @param kvar reactive power at nominal voltage
/// @param nominalVolt voltage over it at which it draws that
/// @param shares how it depends on the voltage
record LoadPart(
        String load, String bus, int from, int to, double kw, double kvar, double nominalVolt, ZipShares shares) {}
