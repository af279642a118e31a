package org.openelecbay.grid.feeder;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// A type of line or cable. Shunt capacitance is left out, as spec grid 2.3 allows for low voltage.
///
/// @param name unique among the line codes
/// @param ohmPerKm series impedance matrix over a, b and c in ohm per kilometre, neutral eliminated
/// @param ratingAmpere current each phase may carry, in ampere; absent when the data names none
public record LineCode(
        String name, PhaseMatrix ohmPerKm, @Nullable Double ratingAmpere) {

    public LineCode {
        Require.name("line code", name);
        for (int phase = 0; phase < 3; phase++) {
            Require.notNegative(
                    "Line code " + name,
                    "resistance (ohm/km)",
                    ohmPerKm.entry(phase, phase).re(),
                    "Did r and x change places?");
        }
        if (ratingAmpere != null) {
            Require.positive("Line code " + name, "rating (A)", ratingAmpere, "Leave it out if it is unknown.");
        }
    }

    /// A line code from sequence impedances, without a rating.
    ///
    /// @param positive `R1 + j X1` in ohm per kilometre
    /// @param zero `R0 + j X0` in ohm per kilometre
    public static LineCode ofSequence(String name, Complex positive, Complex zero) {
        return new LineCode(name, PhaseMatrix.ofSequence(positive, zero), null);
    }

    /// The same code with a rating in ampere per phase.
    public LineCode rated(double ampere) {
        return new LineCode(name, ohmPerKm, ampere);
    }
}
