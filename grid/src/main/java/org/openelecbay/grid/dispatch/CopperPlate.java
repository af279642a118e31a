package org.openelecbay.grid.dispatch;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.CurrentPlace;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// A market without a network: everything is connected to one bus, nothing is lost, nothing is limited.
///
/// @param demandKw load of the bus
public record CopperPlate(double demandKw) implements OperatingModel {

    /// Where everything is connected.
    public static final Terminal BUS = new Terminal("market", Phase.ABC);

    @Override
    public List<Terminal> terminals() {
        return List.of(BUS);
    }

    @Override
    public List<Terminal> voltagePlaces() {
        return List.of();
    }

    @Override
    public List<CurrentPlace> currentPlaces() {
        return List.of();
    }

    @Override
    public double nominalVolt(int voltagePlace) {
        throw new IndexOutOfBoundsException("A copper plate has no voltage places.");
    }

    @Override
    public OperatingPoint solve(double[] activeKw, double[] reactiveKvar) {
        return new Balance(
                demandKw - Arrays.stream(activeKw).sum(),
                -Arrays.stream(reactiveKvar).sum());
    }

    private record Balance(double sourceKw, double sourceKvar) implements OperatingPoint, Sensitivities {

        @Override
        public boolean converged() {
            return true;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public double voltage(int place) {
            throw new IndexOutOfBoundsException("A copper plate has no voltage places.");
        }

        @Override
        public double current(int place) {
            throw new IndexOutOfBoundsException("A copper plate has no current places.");
        }

        @Override
        public double lossKw() {
            return 0;
        }

        @Override
        public Sensitivities sensitivities() {
            return this;
        }

        @Override
        public double voltageByActive(int voltagePlace, int terminal) {
            return 0;
        }

        @Override
        public double voltageByReactive(int voltagePlace, int terminal) {
            return 0;
        }

        @Override
        public double currentByActive(int currentPlace, int terminal) {
            return 0;
        }

        @Override
        public double currentByReactive(int currentPlace, int terminal) {
            return 0;
        }

        @Override
        public double lossByActive(int terminal) {
            return 0;
        }

        @Override
        public double lossByReactive(int terminal) {
            return 0;
        }
    }
}
