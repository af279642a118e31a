package org.openelecbay.grid.control;

import java.util.List;

/// One way to set the controls of a network.
///
/// @param tap of the tap changer at the source
/// @param banksKvar rating of the capacitor at each candidate place; zero for none
/// @param voltVar true when inverters follow their curves, false when they inject no reactive power
/// @param open positions of the open branches, ascending; empty where nothing is switched
public record ControlSetting(int tap, List<Double> banksKvar, boolean voltVar, List<Integer> open) {

    public ControlSetting {
        banksKvar = List.copyOf(banksKvar);
        open = List.copyOf(open);
    }
}
