package org.openelecbay.home.study.direct;

import java.util.List;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// A direct-current network of any shape, in node equations: `I = G V` with the injections `I`, and a loss of
/// `V' G V`.
///
/// Voltages are counted from that of the first node, on which the loss does not depend. Source: spec
/// scheduling 10.3.
///
/// @param nodes at least 1, numbered from 0
/// @param lines between them; every node is reached
public record DirectNetwork(int nodes, List<Line> lines) {

    /// A line.
    ///
    /// @param from one end
    /// @param to the other
    /// @param ohm above 0
    public record Line(int from, int to, double ohm) {}

    /// A source with its converter at a node; the line of the source is in series with it.
    ///
    /// @param node where it injects
    /// @param source its losses and limits
    public record Placed(int node, CurrentSource source) {}

    /// What is injected, where the voltages then are and what is lost.
    ///
    /// @param currentA of each source
    /// @param voltageV of each node above that of the first
    /// @param lineLossW `V' G V`
    /// @param converterLossW of the sources, with their own lines
    public record State(double[] currentA, double[] voltageV, double lineLossW, double converterLossW) {

        public double lossW() {
            return lineLossW + converterLossW;
        }
    }

    public DirectNetwork {
        lines = List.copyOf(lines);
        for (Line line : lines) {
            boolean inside = line.from() >= 0 && line.from() < nodes && line.to() >= 0 && line.to() < nodes;
            if (!inside || line.from() == line.to() || !(line.ohm() > 0)) {
                throw new IllegalArgumentException("The line from node " + line.from() + " to node " + line.to()
                        + " with " + line.ohm() + " ohm is none. Nodes go from 0 to " + (nodes - 1)
                        + " and resistances are above 0.");
            }
        }
    }

    /// `V' G V`, W: what the lines lose at these voltages.
    public double lossW(double[] voltageV) {
        double loss = 0;
        for (Line line : lines) {
            double difference = voltageV[line.from()] - voltageV[line.to()];
            loss += difference * difference / line.ohm();
        }
        return loss;
    }

    /// `G V`, A: what is injected at every node at these voltages.
    public double[] injectedA(double[] voltageV) {
        double[] injected = new double[nodes];
        for (Line line : lines) {
            double current = (voltageV[line.from()] - voltageV[line.to()]) / line.ohm();
            injected[line.from()] += current;
            injected[line.to()] -= current;
        }
        return injected;
    }

    /// The injections that lose least in lines and converters together, with every converter on.
    ///
    /// @param loadA drawn at each node
    /// @throws IllegalArgumentException when the sources cannot feed the loads
    public State leastLoss(List<Placed> sources, double[] loadA) {
        ProgramDraft draft = new ProgramDraft();
        int[] voltage = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            double free = node == 0 ? 0 : Double.POSITIVE_INFINITY;
            voltage[node] = draft.variable(-free, free, 0);
        }
        ProgramDraft.Row[] balance = new ProgramDraft.Row[nodes];
        for (int node = 0; node < nodes; node++) {
            balance[node] = draft.equal(loadA[node]);
        }
        for (Line line : lines) {
            addLine(draft, balance, voltage, line);
        }
        int[] current = new int[sources.size()];
        for (int k = 0; k < current.length; k++) {
            CurrentSource source = sources.get(k).source();
            current[k] = draft.variable(source.lowestA(), source.highestA(), source.dropV());
            draft.cost(source.resistance(), current[k], current[k]);
            balance[sources.get(k).node()].plus(1, current[k]);
        }
        ProgramSolution solution = draft.solve();
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalArgumentException("The sources cannot feed the loads of the network (" + solution.status()
                    + "). Is every load connected, and are the limits wide enough?");
        }
        return state(sources, solution.x(), voltage, current);
    }

    private static void addLine(ProgramDraft draft, ProgramDraft.Row[] balance, int[] voltage, Line line) {
        double conductance = 1 / line.ohm();
        int from = voltage[line.from()];
        int to = voltage[line.to()];
        draft.cost(conductance, from, from);
        draft.cost(conductance, to, to);
        draft.cost(-2 * conductance, from, to);
        // What a source gives leaves the node through the load and the lines.
        balance[line.from()].plus(-conductance, from).plus(conductance, to);
        balance[line.to()].plus(-conductance, to).plus(conductance, from);
    }

    private State state(List<Placed> sources, double[] x, int[] voltage, int[] current) {
        double[] voltages = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            voltages[node] = x[voltage[node]];
        }
        double[] currents = new double[current.length];
        double converters = 0;
        for (int k = 0; k < currents.length; k++) {
            currents[k] = x[current[k]];
            converters += sources.get(k).source().lossW(currents[k]);
        }
        return new State(currents, voltages, lossW(voltages), converters);
    }
}
