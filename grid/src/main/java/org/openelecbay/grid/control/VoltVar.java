package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.fixedpoint.SwingWatch;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;

/// The reactive powers at which several inverters, capacitors and the network agree: `q <- q + alpha
/// (f(|V(q)|) - q)`, the step halved where it swings. Source: spec grid 2.8.
public final class VoltVar {

    /// Of the rating: what the power flow's own tolerance lets a curve see.
    private static final double REST_SHARE = 1e-9;

    private static final int MOST_ROUNDS = 5_000;
    private static final int PATIENCE = 6;

    private final OperatingModel model;
    private final List<ReactiveDevice> devices;
    private final double[] activeKw;
    private final double[] reactiveKvar;
    private final int[] terminal;
    private final int[][] places;

    /// @param model whose terminals the devices are at
    /// @param activeKw what else is injected at each terminal of the model
    /// @param reactiveKvar what else is injected at each terminal of the model
    /// @throws IllegalArgumentException when a device is at no terminal of the model, or at one without a voltage
    public VoltVar(
            OperatingModel model, List<? extends ReactiveDevice> devices, double[] activeKw, double[] reactiveKvar) {
        this.model = model;
        this.devices = List.copyOf(devices);
        this.activeKw = activeKw.clone();
        this.reactiveKvar = reactiveKvar.clone();
        terminal = new int[devices.size()];
        places = new int[devices.size()][];
        for (int k = 0; k < terminal.length; k++) {
            Terminal at = devices.get(k).terminal();
            terminal[k] = model.terminals().indexOf(at);
            places[k] = placesOf(at);
            if (terminal[k] < 0 || places[k].length == 0) {
                throw new IllegalArgumentException("The device at " + at
                        + " is at no terminal of the network whose voltage can move. Is the bus mistyped?");
            }
            this.activeKw[terminal[k]] += devices.get(k).activeKw();
        }
    }

    /// The voltage of the terminal, or of all phases of its bus where it has three.
    private int[] placesOf(Terminal at) {
        List<Terminal> all = model.voltagePlaces();
        int same = all.indexOf(at);
        if (same >= 0 || at.phase() != Phase.ABC) {
            return same < 0 ? new int[0] : new int[] {same};
        }
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).bus().equals(at.bus()))
                .toArray();
    }

    /// How it ended.
    ///
    /// @param settled true when network and curves agree
    /// @param failure why not; empty when settled
    /// @param point last operating point; it has converged where the ending is settled
    /// @param kvar last reactive power of each device, injection positive
    /// @param voltagePu last voltage of each device; of a three-phase one the mean
    /// @param rounds reactive powers after each update
    public record Ending(
            boolean settled,
            String failure,
            OperatingPoint point,
            double[] kvar,
            double[] voltagePu,
            List<double[]> rounds) {}

    /// Finds the fixed point.
    ///
    /// @param firstKvar of each device
    /// @param alpha first step, above 0 and up to 1
    public Ending settle(double[] firstKvar, double alpha) {
        double[] kvar = firstKvar.clone();
        SwingWatch watch = new SwingWatch(PATIENCE);
        double[] voltage = new double[kvar.length];
        List<double[]> rounds = new ArrayList<>();
        double step = alpha;
        OperatingPoint point = solved(kvar);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!point.converged()) {
                return new Ending(false, point.failure(), point, kvar, voltage, rounds);
            }
            double[] off = new double[kvar.length];
            boolean rests = true;
            for (int k = 0; k < kvar.length; k++) {
                voltage[k] = voltage(point, places[k]);
                off[k] = devices.get(k).kvar(voltage[k]) - kvar[k];
                rests &= Math.abs(off[k]) <= REST_SHARE * devices.get(k).ratedKva();
            }
            if (rests) {
                return new Ending(true, "", point, kvar, voltage, rounds);
            }
            if (watch.swings(off)) {
                step /= 2;
            }
            for (int k = 0; k < kvar.length; k++) {
                kvar[k] += step * off[k];
            }
            rounds.add(kvar.clone());
            point = solved(kvar);
        }
        return new Ending(
                false,
                "The devices do not come to rest within " + MOST_ROUNDS + " rounds. Is a curve too steep?",
                point,
                kvar,
                voltage,
                rounds);
    }

    private OperatingPoint solved(double[] kvar) {
        double[] reactive = reactiveKvar.clone();
        for (int k = 0; k < kvar.length; k++) {
            reactive[terminal[k]] += kvar[k];
        }
        return model.solve(activeKw, reactive);
    }

    private static double voltage(OperatingPoint point, int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += point.voltage(place);
        }
        return sum / places.length;
    }
}
