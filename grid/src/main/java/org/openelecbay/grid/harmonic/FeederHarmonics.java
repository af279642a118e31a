package org.openelecbay.grid.harmonic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.admittance.AdmittanceMatrix;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// A three-phase feeder at harmonic frequencies, in volt and ampere, phase to neutral; mutual impedances grow with the
/// order as self ones do.
///
/// Behind the delta winding currents of zero sequence see the leakage of the transformer alone: source and transformer
/// are `z_t + 3 z_s / n^2` in positive and negative sequence and `z_t` in zero sequence. Loads are those of the load
/// points at nominal power.
public final class FeederHarmonics implements HarmonicNetwork {

    private static final int PHASES = 3;

    private final Feeder feeder;
    private final HarmonicOptions options;
    private final List<Terminal> nodes = new ArrayList<>();
    private final Map<String, Integer> first = new HashMap<>();

    /// @throws IllegalArgumentException when a line has no impedance
    public FeederHarmonics(Feeder feeder, HarmonicOptions options) {
        this.feeder = feeder;
        this.options = options;
        for (Bus bus : feeder.buses()) {
            first.put(bus.id(), nodes.size());
            for (int phase = 0; phase < PHASES; phase++) {
                nodes.add(new Terminal(bus.id(), PhaseIndex.at(phase)));
            }
        }
        for (Line line : feeder.lines()) {
            if (line.lengthMeters() == 0 || line.code().ohmPerKm().equals(PhaseMatrix.ZERO)) {
                throw new IllegalArgumentException(
                        "Line " + line.name() + " has no impedance, which no frequency changes. Join its buses first.");
            }
        }
    }

    @Override
    public List<Terminal> nodes() {
        return List.copyOf(nodes);
    }

    @Override
    public AdmittanceMatrix at(double order, int sequence) {
        AdmittanceMatrix matrix = new AdmittanceMatrix(nodes.size());
        double ratio = feeder.transformer().turnsRatio();
        Complex leakage = scaled(feeder.transformer().leakageOhm(), order);
        Complex source = scaled(feeder.source().impedanceOhm(), order).times(3 / (ratio * ratio));
        PhaseMatrix supply = PhaseMatrix.ofSequence(leakage.plus(source), leakage);
        stamp(matrix, -1, nodeOf(feeder.transformer().lowBus()), inverse(supply, 1));
        for (Line line : feeder.lines()) {
            stamp(matrix, nodeOf(line.from()), nodeOf(line.to()), inverse(ofLine(line), order));
        }
        if (options.loads() == HarmonicOptions.Loads.PARALLEL) {
            feeder.loadPoints().forEach(load -> addLoad(matrix, load, order));
        }
        return matrix;
    }

    private Complex scaled(Complex ohm, double order) {
        return new Complex(ohm.re() * options.skin(order), ohm.im() * order);
    }

    private static PhaseMatrix ofLine(Line line) {
        return line.code().ohmPerKm().times(line.lengthMeters() / 1_000);
    }

    private ComplexMatrix inverse(PhaseMatrix ohm, double order) {
        Complex[][] rows = new Complex[PHASES][PHASES];
        for (int row = 0; row < PHASES; row++) {
            for (int column = 0; column < PHASES; column++) {
                rows[row][column] = scaled(ohm.entry(row, column), order);
            }
        }
        return ComplexMatrix.ofRows(rows).inverse();
    }

    private static void stamp(AdmittanceMatrix matrix, int from, int to, ComplexMatrix siemens) {
        for (int row = 0; row < PHASES; row++) {
            for (int column = 0; column < PHASES; column++) {
                Complex entry = siemens.entry(row, column);
                matrix.add(to + row, to + column, entry);
                if (from >= 0) {
                    matrix.add(from + row, from + column, entry);
                    matrix.add(from + row, to + column, entry.times(-1));
                    matrix.add(to + row, from + column, entry.times(-1));
                }
            }
        }
    }

    private void addLoad(AdmittanceMatrix matrix, LoadPoint load, double order) {
        double volt = feeder.transformer().lowPhaseVolt();
        double watts = 1_000 * Math.max(0, load.nominalKw()) / (volt * volt);
        int phase = PhaseIndex.of(load.phase());
        int phases = phase == PhaseIndex.ALL ? PHASES : 1;
        Complex siemens = LoadAdmittance.at(order, watts / phases, watts / phases * load.reactiveRatio());
        for (int k = 0; k < phases; k++) {
            int at = nodeOf(load.bus()) + (phases == 1 ? phase : k);
            matrix.add(at, at, siemens);
        }
    }

    @Override
    public void inject(HarmonicSource source, double[] current) {
        int bus = nodeOf(source.terminal().bus());
        boolean all = source.terminal().phase() == Phase.ABC;
        for (int k = 0; k < (all ? PHASES : 1); k++) {
            int at = 2 * (bus + (all ? k : PhaseIndex.of(source.terminal().phase())));
            double turned = source.angleDegrees() - (all ? 120.0 * source.order() * k : 0);
            Complex injected = Complex.ofPolar(source.current(), turned);
            current[at] += injected.re();
            current[at + 1] += injected.im();
        }
    }

    private int nodeOf(String bus) {
        Integer at = first.get(bus);
        if (at == null) {
            throw new IllegalArgumentException("The feeder has no bus " + bus + ". Is the name mistyped?");
        }
        return at;
    }
}
