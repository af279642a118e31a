package org.openelecbay.cli;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option by which a network's sources hold another voltage than its data says.
final class SourceOption {

    @Option(
            names = "--source-voltage",
            paramLabel = "PU",
            description = "Voltage of the source in per unit (default: that of the data).")
    private @Nullable String sourceVoltage;

    OptionalDouble voltagePu() {
        if (sourceVoltage == null) {
            return OptionalDouble.empty();
        }
        try {
            double pu = Double.parseDouble(sourceVoltage);
            if (pu > 0 && pu < 2) {
                return OptionalDouble.of(pu);
            }
        } catch (NumberFormatException e) {
            throw new UnusableInput("The source voltage \"" + sourceVoltage + "\" is no number. Write it as 1.05.");
        }
        throw new UnusableInput("The source voltage " + sourceVoltage
                + " lies outside 0 to 2 pu. Was it given in volt or percent? Usual is 1.05.");
    }
}
