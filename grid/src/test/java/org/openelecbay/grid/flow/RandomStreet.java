package org.openelecbay.grid.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.phasor.Complex;

/// A random radial feeder with long chains, a few junctions and laterals that carry nothing, from one seed.
public final class RandomStreet {

    public final Feeder feeder;
    public final List<Terminal> terminals = new ArrayList<>();
    public final double[] watts;
    public final double[] vars;

    public RandomStreet(long seed) {
        Random random = new Random(seed);
        List<LineCode> codes = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            codes.add(LineCode.ofSequence(
                    "code" + k,
                    new Complex(0.1 + random.nextDouble(), 0.07),
                    new Complex(0.2 + 2 * random.nextDouble(), 0.09)));
        }
        List<Bus> buses = new ArrayList<>(List.of(Bus.of("b0")));
        List<Line> lines = new ArrayList<>();
        int size = 5 + random.nextInt(40);
        for (int k = 1; k < size; k++) {
            buses.add(Bus.of("b" + k));
            int from = random.nextInt(4) == 0 ? random.nextInt(k) : k - 1;
            lines.add(new Line("l" + k, "b" + from, "b" + k, codes.get(random.nextInt(3)), 15 * random.nextDouble()));
        }
        feeder = new Feeder(
                "seed " + seed,
                Source.ofShortCircuit(11, 0.97 + 0.08 * random.nextDouble(), 3_000, 4),
                new Transformer(
                        "t", 400, 1, 4, 11, 0.416, random.nextBoolean() ? VectorGroup.DYN1 : VectorGroup.DYN11, "b0"),
                buses,
                lines,
                List.of());
        int connections = 1 + random.nextInt(8);
        watts = new double[connections];
        vars = new double[connections];
        Phase[] phases = Phase.values();
        for (int k = 0; k < connections; k++) {
            terminals.add(new Terminal("b" + random.nextInt(size), phases[random.nextInt(phases.length)]));
            watts[k] = 9_000 * random.nextDouble() - 6_000;
            vars[k] = 2_000 * random.nextDouble() - 1_500;
        }
    }
}
