package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.grid.phasor.Complex;

/// The controller of a tap changer over time: one step when the regulated voltage has been outside its bandwidth for
/// longer than the delay. The delay starts anew after a step. Source: spec grid 2.8.
///
/// @param changer what it moves
/// @param setPu middle of the bandwidth
/// @param bandwidthPu whole width
/// @param delaySeconds for how long the voltage may stay outside
/// @param lineDrop `R_c + j X_c` of line-drop compensation, in per unit; zero for none
public record TapController(
        TapChanger changer, double setPu, double bandwidthPu, double delaySeconds, Complex lineDrop) {

    public TapController {
        if (!(setPu > 0) || !(bandwidthPu > 0) || !(delaySeconds >= 0)) {
            throw new IllegalArgumentException("A tap controller at " + setPu + " pu with a bandwidth of " + bandwidthPu
                    + " pu and a delay of " + delaySeconds + " s does not hold.");
        }
    }

    /// What the network shows the controller.
    @FunctionalInterface
    public interface Measured {

        /// The measurement of a step.
        ///
        /// @param step from 0
        /// @param tap in force
        Measurement at(int step, int tap);
    }

    /// Voltage and current behind the tap changer, in per unit.
    ///
    /// @param current away from the source
    public record Measurement(Complex voltage, Complex current) {}

    /// One step of time.
    ///
    /// @param tap in force during the step
    /// @param regulatedPu `|V - (R_c + j X_c) I|` during the step
    public record TapStep(int tap, double regulatedPu) {}

    /// Runs over a series of steps.
    ///
    /// @param secondsPerStep above zero
    public List<TapStep> run(int steps, double secondsPerStep, int firstTap, Measured measured) {
        List<TapStep> trace = new ArrayList<>(steps);
        int tap = firstTap;
        double outside = 0;
        for (int step = 0; step < steps; step++) {
            Measurement seen = measured.at(step, tap);
            double regulated =
                    seen.voltage().minus(lineDrop.times(seen.current())).magnitude();
            trace.add(new TapStep(tap, regulated));
            double off = regulated - setPu;
            if (Math.abs(off) <= bandwidthPu / 2) {
                outside = 0;
                continue;
            }
            outside += secondsPerStep;
            if (outside > delaySeconds) {
                tap = Math.clamp(tap + (off < 0 ? 1 : -1), changer.lowest(), changer.highest());
                outside = 0;
            }
        }
        return trace;
    }

    /// How often the tap moved.
    public static int moves(List<TapStep> trace) {
        int moves = 0;
        for (int step = 1; step < trace.size(); step++) {
            moves += Math.abs(trace.get(step).tap() - trace.get(step - 1).tap());
        }
        return moves;
    }
}
