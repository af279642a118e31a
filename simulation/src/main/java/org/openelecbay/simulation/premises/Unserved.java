package org.openelecbay.simulation.premises;

import org.openelecbay.core.ParticipantId;
import org.openelecbay.home.schedule.Shortfall;

/// What a piece of equipment could not serve over a day.
///
/// @param participant behind whose meter
/// @param shortfall equipment, slot counted from the first, kWh or kelvin hours, and a sentence
public record Unserved(ParticipantId participant, Shortfall shortfall) {}
