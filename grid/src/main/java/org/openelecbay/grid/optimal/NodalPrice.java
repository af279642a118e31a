package org.openelecbay.grid.optimal;

import org.openelecbay.grid.feeder.Terminal;

/// The distribution locational marginal price of one terminal: extra cost per extra load there.
///
/// @param terminal bus and phase
/// @param active money per kWh
/// @param reactive money per kvarh
public record NodalPrice(Terminal terminal, PriceParts active, PriceParts reactive) {}
