package org.openelecbay.grid.hosting;

import org.openelecbay.grid.operating.OperatingModel;

/// One hour of a sunny day.
///
/// @param model the network with the passive load of this hour
/// @param available power of a plant as a share of its size, from 0 to 1
public record SunnyHour(OperatingModel model, double available) {

    public SunnyHour {
        if (!(available >= 0 && available <= 1)) {
            throw new IllegalArgumentException(
                    "A plant cannot give " + available + " of its size; the share lies between 0 and 1.");
        }
    }
}
