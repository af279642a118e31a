package org.openelecbay.grid.harmonic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.admittance.AdmittanceMatrix;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.phasor.Complex;

/// A single-phase-equivalent network, radial or meshed, at harmonic frequencies, in per unit.
///
/// At order `h` a branch is `R skin(h) + j h X` with charging `j h b`, a capacitor `j h b`, an inductive
/// shunt `j b / h`. Phase shifts of transformers follow the rotation of the order: forward for 1, 4, 7,
/// ..., backward for 2, 5, 8, ..., none for 3, 6, 9, ... Orders of the last kind are zero sequence; the
/// given impedances are used for them too.
public final class BalancedHarmonics implements HarmonicNetwork {

    private final BalancedNetwork network;
    private final HarmonicOptions options;
    private final List<Terminal> nodes = new ArrayList<>();
    private final Map<String, Integer> node = new HashMap<>();
    private final Set<String> sources = new HashSet<>();

    /// @throws IllegalArgumentException when a branch in service has no impedance
    public BalancedHarmonics(BalancedNetwork network, HarmonicOptions options) {
        this.network = network;
        this.options = options;
        network.sources().stream().map(BalancedSource::bus).forEach(sources::add);
        for (BalancedBus bus : network.buses()) {
            if (!sources.contains(bus.id())) {
                node.put(bus.id(), nodes.size());
                nodes.add(new Terminal(bus.id(), Phase.ABC));
            }
        }
        for (BalancedBranch branch : network.branches()) {
            if (branch.inService() && branch.rPu() == 0 && branch.xPu() == 0) {
                throw new IllegalArgumentException("Branch " + branch.from() + "-" + branch.to()
                        + " has no impedance, which no frequency changes. Join its buses first.");
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
        for (BalancedBranch branch : network.branches()) {
            if (branch.inService()) {
                addBranch(matrix, branch, order, sequence);
            }
        }
        for (BalancedBus bus : network.buses()) {
            double susceptance = bus.shuntSusceptancePu();
            addShunt(
                    matrix,
                    bus.id(),
                    new Complex(bus.shuntConductancePu(), susceptance > 0 ? susceptance * order : susceptance / order));
        }
        if (options.loads() == HarmonicOptions.Loads.PARALLEL) {
            for (BalancedLoad load : network.loads()) {
                double draws = Math.max(0, load.pPu());
                addShunt(matrix, load.bus(), LoadAdmittance.at(order, draws, load.qPu()));
            }
        }
        return matrix;
    }

    private void addBranch(AdmittanceMatrix matrix, BalancedBranch branch, double order, int sequence) {
        Complex series = Complex.ONE.dividedBy(new Complex(branch.rPu() * options.skin(order), branch.xPu() * order));
        Complex charging = new Complex(0, branch.chargingPu() * order / 2);
        Complex tap = Complex.ofPolar(branch.tapRatio(), branch.shiftDegrees() * rotation(sequence));
        double square = branch.tapRatio() * branch.tapRatio();
        int from = nodeOf(branch.from());
        int to = nodeOf(branch.to());
        matrix.add(from, from, series.plus(charging).times(1 / square));
        matrix.add(to, to, series.plus(charging));
        matrix.add(from, to, series.dividedBy(tap.conjugate()).times(-1));
        matrix.add(to, from, series.dividedBy(tap).times(-1));
    }

    private static int rotation(int sequence) {
        return switch (Math.floorMod(sequence, 3)) {
            case 1 -> 1;
            case 2 -> -1;
            default -> 0;
        };
    }

    private void addShunt(AdmittanceMatrix matrix, String bus, Complex admittance) {
        int at = nodeOf(bus);
        matrix.add(at, at, admittance);
    }

    @Override
    public void inject(HarmonicSource source, double[] current) {
        Integer at = node.get(source.terminal().bus());
        boolean known = at != null || sources.contains(source.terminal().bus());
        if (!known || source.terminal().phase() != Phase.ABC) {
            throw new IllegalArgumentException("A harmonic source is at " + source.terminal()
                    + ", which is not a bus of this network. Is the name mistyped?");
        }
        if (at != null) {
            Complex injected = Complex.ofPolar(source.current(), source.angleDegrees());
            current[2 * at] += injected.re();
            current[2 * at + 1] += injected.im();
        }
    }

    private int nodeOf(String bus) {
        return node.getOrDefault(bus, -1);
    }
}
