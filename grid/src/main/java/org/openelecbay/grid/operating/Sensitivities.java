package org.openelecbay.grid.operating;

/// How voltages, currents and losses answer to an injection, at one operating point (spec grid 3.2).
///
/// Places are positions in the lists of the [OperatingModel]; the injection is positive into the network.
public interface Sensitivities {

    /// `d|V_i| / dP_j` in per unit per kW.
    double voltageByActive(int voltagePlace, int terminal);

    /// `d|V_i| / dQ_j` in per unit per kvar.
    double voltageByReactive(int voltagePlace, int terminal);

    /// `d|I_l| / dP_j` in the unit of the current per kW; zero for a current of zero.
    double currentByActive(int currentPlace, int terminal);

    /// `d|I_l| / dQ_j` in the unit of the current per kvar; zero for a current of zero.
    double currentByReactive(int currentPlace, int terminal);

    /// `dL / dP_j`, without unit: the kW lost more for one kW injected.
    double lossByActive(int terminal);

    /// `dL / dQ_j` in kW per kvar.
    double lossByReactive(int terminal);
}
