package org.openelecbay.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.envelope.ConnectedNetwork;
import org.openelecbay.grid.headroom.OperatingLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that `envelopes` and `hosting` share.
final class GridOptions {

    private static final double LOW_VOLTAGE_KW = 10;
    private static final double MEDIUM_VOLTAGE_KW = 1_000;

    @Option(
            names = "--at",
            paramLabel = "MINUTE",
            description = "Minute of the load profiles from 1, or the time of a dated profile (default: the first).")
    @Nullable
    String at;

    @Mixin
    SourceOption source = new SourceOption();

    @Option(
            names = "--band",
            paramLabel = "LOW:HIGH",
            description = "Voltage band in pu (default: 0.94:1.10 of 230 V up to 1 kV, else 0.95:1.05).")
    private @Nullable String band;

    OperatingLimits limits(ConnectedNetwork network) {
        if (band == null) {
            return network.usual();
        }
        try {
            double[] ends = Arrays.stream(band.split(":", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (ends.length == 2) {
                return new OperatingLimits(ends[0], ends[1], 1);
            }
        } catch (NumberFormatException e) {
            throw new UnusableInput("The band \"" + band + "\" is no pair of numbers. Write it as 0.94:1.10.");
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
        throw new UnusableInput("The band \"" + band + "\" has no two ends. Write it as 0.94:1.10.");
    }

    /// Power of one connection in kW.
    static double kw(@Nullable String given, String option, ConnectedNetwork network) {
        if (given == null) {
            return network.lowVoltage() ? LOW_VOLTAGE_KW : MEDIUM_VOLTAGE_KW;
        }
        try {
            double kw = Double.parseDouble(given);
            if (kw > 0 && Double.isFinite(kw)) {
                return kw;
            }
        } catch (NumberFormatException e) {
            throw new UnusableInput(
                    "The power \"" + given + "\" of " + option + " is no number of kW. Write it as 10.");
        }
        throw new UnusableInput("The power " + given + " kW of " + option + " is out of range. It must be above zero.");
    }
}
