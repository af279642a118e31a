package org.openelecbay.grid.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.phasor.Complex;

/// The slow twin of [ThreePhaseFlow]: recursive sweeps over every bus, nothing merged, source and transformer
/// solved step by step as the specification writes them. Lines must point away from the transformer.
public final class NaiveSweep {

    private final Feeder feeder;
    private final Map<String, Complex[]> volts = new HashMap<>();
    private final Map<String, Complex[]> loads = new HashMap<>();
    private Complex lost = Complex.ZERO;

    private NaiveSweep(Feeder feeder) {
        this.feeder = feeder;
        feeder.buses().forEach(bus -> loads.put(bus.id(), zeros()));
    }

    /// Voltages by bus after 30 iterations.
    public static NaiveSweep solve(Feeder feeder, List<Terminal> terminals, double[] watts, double[] vars) {
        NaiveSweep sweep = new NaiveSweep(feeder);
        for (int k = 0; k < terminals.size(); k++) {
            Complex load = new Complex(-watts[k], -vars[k]);
            int phase = PhaseIndex.of(terminals.get(k).phase());
            for (int each = 0; each < 3; each++) {
                Complex[] bus = sweep.loads.get(terminals.get(k).bus());
                if (phase == PhaseIndex.ALL) {
                    bus[each] = bus[each].plus(load.times(1 / 3.0));
                } else if (phase == each) {
                    bus[each] = bus[each].plus(load);
                }
            }
        }
        sweep.iterate();
        return sweep;
    }

    public Complex volt(String bus, int phase) {
        return volts.get(bus)[phase];
    }

    Complex lineLosses() {
        return lost;
    }

    private void iterate() {
        Complex[] low = throughTransformer(zeros());
        feeder.buses().forEach(bus -> volts.put(bus.id(), low));
        for (int iteration = 0; iteration < 30; iteration++) {
            lost = Complex.ZERO;
            String root = feeder.transformer().lowBus();
            forward(root, throughTransformer(currentInto(root)));
        }
    }

    private void forward(String bus, Complex[] volt) {
        volts.put(bus, volt);
        for (Line line : feeder.lines()) {
            if (line.from().equals(bus)) {
                Complex[] current = currentInto(line.to());
                Complex[] drop = line.code()
                        .ohmPerKm()
                        .times(line.lengthMeters() / 1_000)
                        .times(current);
                Complex[] next = new Complex[3];
                for (int phase = 0; phase < 3; phase++) {
                    next[phase] = volt[phase].minus(drop[phase]);
                    lost = lost.plus(drop[phase].times(current[phase].conjugate()));
                }
                forward(line.to(), next);
            }
        }
    }

    private Complex[] currentInto(String bus) {
        Complex[] current = new Complex[3];
        for (int phase = 0; phase < 3; phase++) {
            current[phase] =
                    loads.get(bus)[phase].dividedBy(volts.get(bus)[phase]).conjugate();
        }
        for (Line line : feeder.lines()) {
            if (line.from().equals(bus)) {
                Complex[] below = currentInto(line.to());
                for (int phase = 0; phase < 3; phase++) {
                    current[phase] = current[phase].plus(below[phase]);
                }
            }
        }
        return current;
    }

    private Complex[] throughTransformer(Complex[] low) {
        Transformer transformer = feeder.transformer();
        double ratio = transformer.turnsRatio();
        Complex[] high = new Complex[3];
        for (int phase = 0; phase < 3; phase++) {
            Complex current = Complex.ZERO;
            for (int k = 0; k < 3; k++) {
                current = current.plus(low[k].times(transformer.group().winding(k, phase) / ratio));
            }
            Complex open = Complex.ofPolar(feeder.source().phaseVolt(), -120.0 * phase);
            high[phase] = open.minus(feeder.source().impedanceOhm().times(current));
        }
        Complex[] volt = new Complex[3];
        for (int phase = 0; phase < 3; phase++) {
            volt[phase] = transformer.leakageOhm().times(low[phase]).times(-1);
            for (int k = 0; k < 3; k++) {
                volt[phase] = volt[phase].plus(high[k].times(transformer.group().winding(phase, k) / ratio));
            }
        }
        return volt;
    }

    private static Complex[] zeros() {
        return new Complex[] {Complex.ZERO, Complex.ZERO, Complex.ZERO};
    }
}
