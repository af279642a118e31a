package org.openelecbay.market.coalition.storage;

import java.util.List;

/// A home of a storage coalition.
///
/// @param name for people
/// @param netKw what it draws without its batteries in each step, less what it generates; negative where it gives
/// @param batteries its own, none for a home that only brings its load
public record StorageMember(String name, double[] netKw, List<PooledBattery> batteries) {

    public StorageMember {
        batteries = List.copyOf(batteries);
        for (int step = 0; step < netKw.length; step++) {
            if (!(Math.abs(netKw[step]) < 1e12)) {
                throw new IllegalArgumentException("Home " + name + " draws " + netKw[step] + " kW in step " + step
                        + ". Is a value missing there?");
            }
        }
    }
}
