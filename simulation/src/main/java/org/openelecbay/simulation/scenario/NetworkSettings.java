package org.openelecbay.simulation.scenario;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.security.NoFlowSolution;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.Shown;

/// The feeder and the DSO's rules.
///
/// @param place file and line of the section
/// @param feeder folder of the feeder in European LV format
/// @param sourceVoltagePu voltage of the source behind the transformer
/// @param nominalVolt line to neutral, to which the band refers
/// @param lowestPu lower edge of the voltage band
/// @param highestPu upper edge of the voltage band
/// @param marginVolt back-off inside the band when plans are checked
/// @param ratingMargin share of line and transformer ratings that plans must leave unused
/// @param mostUnbalance negative over positive sequence, as a share
/// @param drawPowerFactor lagging power factor of what is drawn; fed-in energy has unity
/// @param tightening whether the DSO may tighten envelopes; off only reports
/// @param control envelopes before gate closure, and who gives way
/// @param ratingsAmpere current ratings by line code; a code without one is not checked
public record NetworkSettings(
        String place,
        Path feeder,
        double sourceVoltagePu,
        double nominalVolt,
        double lowestPu,
        double highestPu,
        double marginVolt,
        double ratingMargin,
        double mostUnbalance,
        double drawPowerFactor,
        boolean tightening,
        ControlSettings control,
        Map<String, Double> ratingsAmpere) {

    public NetworkSettings {
        ratingsAmpere = Map.copyOf(ratingsAmpere);
    }

    /// The same with the tightening switched as given.
    NetworkSettings withTightening(boolean other) {
        return with(other, control, ratingsAmpere);
    }

    /// The same without any line rating.
    NetworkSettings withoutRatings() {
        return with(tightening, control, Map.of());
    }

    /// The same with another way of control.
    NetworkSettings withControl(ControlSettings other) {
        return with(tightening, other, ratingsAmpere);
    }

    private NetworkSettings with(
            boolean otherTightening, ControlSettings otherControl, Map<String, Double> otherRatings) {
        return new NetworkSettings(
                place,
                feeder,
                sourceVoltagePu,
                nominalVolt,
                lowestPu,
                highestPu,
                marginVolt,
                ratingMargin,
                mostUnbalance,
                drawPowerFactor,
                otherTightening,
                otherControl,
                otherRatings);
    }

    /// The complaint about a rating for a line code that the feeder does not have.
    public BadInput unknownLineCode(String code, Collection<String> known) {
        return BadInput.at(
                place,
                "network.ratingsAmpere names \"" + Shown.of(code) + "\", which is no line code of the feeder",
                "Known are " + String.join(", ", known) + ".");
    }

    /// The complaint about sums that tell too much of too few.
    public BadInput cannotAnonymise(IllegalArgumentException cause) {
        return BadInput.at(place, "network.aggregates hides nobody", String.valueOf(cause.getMessage()));
    }

    /// The complaint about a feeder on which distances cannot be measured.
    public BadInput noDistances(IllegalArgumentException cause) {
        return BadInput.at(
                place,
                "network.feeder = \"" + feeder + "\" has no distances along its lines",
                cause.getMessage() + " Or write distance: ring.");
    }

    /// The complaint about a feeder that is not radial.
    public BadInput notRadial(NotRadial cause) {
        return BadInput.at(
                place,
                "network.feeder = \"" + feeder.resolve("Lines.csv") + "\" is not radial",
                String.valueOf(cause.getMessage()));
    }

    /// The complaint about powers that the feeder cannot carry.
    public BadInput unsolvable(NoFlowSolution cause) {
        return BadInput.at(
                place,
                "network.feeder = \"" + feeder + "\" cannot carry what is delivered in the slot of "
                        + cause.slot().start() + " (power flow " + cause.status() + ")",
                "Is a load, a panel or solar.scale too large?");
    }
}
