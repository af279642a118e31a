package org.openelecbay.grid.operating;

/// One solved state of an [OperatingModel].
public interface OperatingPoint {

    /// False when there is no solution; then nothing else may be asked.
    boolean converged();

    /// Why there is no solution, naming the bus where it fails; empty when it converged.
    String failure();

    /// Voltage magnitude in per unit.
    ///
    /// @param place position in [OperatingModel#voltagePlaces()]
    double voltage(int place);

    /// Current magnitude.
    ///
    /// @param place position in [OperatingModel#currentPlaces()]
    double current(int place);

    /// Active power that the source gives, in kW; negative when the network exports.
    double sourceKw();

    /// Reactive power that the source gives, in kvar.
    double sourceKvar();

    /// Active power lost in the network, in kW.
    double lossKw();

    /// The exact derivatives at this point.
    Sensitivities sensitivities();
}
