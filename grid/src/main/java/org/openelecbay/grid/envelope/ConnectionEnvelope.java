package org.openelecbay.grid.envelope;

import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.headroom.BindingElement;

/// What one connection may do in one interval, on top of the passive load.
///
/// @param terminal where it is connected
/// @param exportKw most it may inject, zero or more
/// @param importKw most it may draw, zero or more
/// @param exportBinding what ends its export: for the DSO's eyes only
/// @param importBinding what ends its import
public record ConnectionEnvelope(
        Terminal terminal,
        double exportKw,
        double importKw,
        BindingElement exportBinding,
        BindingElement importBinding) {}
