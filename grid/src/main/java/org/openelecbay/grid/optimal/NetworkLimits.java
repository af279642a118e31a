package org.openelecbay.grid.optimal;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;

/// Between what the network must stay.
///
/// @param voltages one band for each voltage place of the model, in its order (balanced networks: the buses
///     in their order without those that hold the voltage)
/// @param currents greatest current for each current place of the model, in its order and unit; infinite
///     where there is no limit
/// @param flows limits of active power; balanced networks only, at most one for each branch
public record NetworkLimits(List<VoltageBand> voltages, List<Double> currents, List<FlowLimit> flows) {

    public NetworkLimits {
        voltages = List.copyOf(voltages);
        currents = List.copyOf(currents);
        flows = List.copyOf(flows);
        for (int place = 0; place < currents.size(); place++) {
            if (!(currents.get(place) > 0)) {
                throw new IllegalArgumentException("The current limit at place " + place + " is " + currents.get(place)
                        + "; it must be above zero. Give infinity where there is none.");
            }
        }
        Set<Integer> limited = new HashSet<>();
        for (FlowLimit flow : flows) {
            if (!limited.add(flow.branch())) {
                throw new IllegalArgumentException(
                        "Branch " + flow.branch() + " has two limits of active power. Keep the smaller one.");
            }
        }
    }

    /// One band everywhere, and the ratings that the model's data names.
    public static NetworkLimits of(OperatingModel model, VoltageBand band) {
        return new NetworkLimits(
                Collections.nCopies(model.voltagePlaces().size(), band),
                model.currentPlaces().stream().map(NetworkLimits::ratingOf).toList(),
                List.of());
    }

    /// One band in volt around a nominal voltage that differs from the model's, and the ratings of the data.
    ///
    /// @param nominalVolt line to neutral, such as 230
    /// @param band in per unit of `nominalVolt`
    public static NetworkLimits ofNominal(OperatingModel model, double nominalVolt, VoltageBand band) {
        List<VoltageBand> bands = IntStream.range(0, model.voltagePlaces().size())
                .mapToObj(place -> nominalVolt / model.nominalVolt(place))
                .map(factor -> new VoltageBand(band.lowestPu() * factor, band.highestPu() * factor))
                .toList();
        return new NetworkLimits(bands, of(model, band).currents, List.of());
    }

    private static double ratingOf(CurrentPlace place) {
        Double rating = place.rating();
        return rating == null ? Double.POSITIVE_INFINITY : rating;
    }

    /// The same voltages and flows without any limit of a current.
    public NetworkLimits withoutCurrents() {
        return new NetworkLimits(voltages, Collections.nCopies(currents.size(), Double.POSITIVE_INFINITY), flows);
    }

    /// The same limits with these of active power.
    public NetworkLimits withFlows(List<FlowLimit> limits) {
        return new NetworkLimits(voltages, currents, limits);
    }
}
