package org.openelecbay.grid.optimal.radial;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.NodalPrice;
import org.openelecbay.grid.optimal.PriceParts;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Nodal prices of a solved [FlowProgram], split into their causes.
///
/// The price of a bus is the dual of its power balance. What a cause - the energy price at the source, the
/// duals of voltage limits, those of flow and current limits - contributes to the duals `y` of the network
/// equations `J` follows from stationarity of the network state, `J^T y = -(cause)`, a sparse system that
/// is factored once. Energy with what losses and voltage-dependent loads make of it, and congestion, are
/// found so; the rest is voltage. Without losses that is `-2 sum_i R_ij (mu_i^+ - mu_i^-)`, and congestion
/// the sum of `eta` along the path. Source: spec grid 4.5.
final class FlowPrices {

    private final FlowProgram program;
    private final ProgramSolution solution;
    private final double energy;

    FlowPrices(FlowProgram program, ProgramSolution solution) {
        this.program = program;
        this.solution = solution;
        energy = solution.equalityDuals()[program.exchangeRow()];
    }

    double energyPerKwh() {
        return energy / program.baseKw;
    }

    /// Prices of all buses in the order of the network.
    List<NodalPrice> prices() {
        SparseLu equations = SparseLu.factor(equations());
        double[] withLoss = energyAtSource();
        double[] congestion = congestion();
        equations.solveTransposed(withLoss);
        equations.solveTransposed(congestion);
        double[] duals = solution.equalityDuals();
        List<NodalPrice> prices = new ArrayList<>();
        for (int bus = 0; bus < program.tree.nodeOfBus.length; bus++) {
            int node = program.tree.nodeOfBus[bus];
            Terminal terminal =
                    new Terminal(program.tree.network.buses().get(bus).id(), Phase.ABC);
            if (node < 0) {
                prices.add(new NodalPrice(terminal, parts(energy, energy, energy, 0), parts(0, 0, 0, 0)));
            } else {
                prices.add(new NodalPrice(
                        terminal,
                        parts(
                                duals[program.activeRow(node)],
                                energy,
                                withLoss[program.activeRow(node)],
                                congestion[program.activeRow(node)]),
                        parts(
                                duals[program.reactiveRow(node)],
                                0,
                                withLoss[program.reactiveRow(node)],
                                congestion[program.reactiveRow(node)])));
            }
        }
        return prices;
    }

    private PriceParts parts(double total, double energyPart, double energyWithLoss, double congestion) {
        double perKw = 1 / program.baseKw;
        return new PriceParts(
                energyPart * perKw,
                (energyWithLoss - energyPart) * perKw,
                (total - energyWithLoss - congestion) * perKw,
                congestion * perKw);
    }

    /// Derivatives of balances, drops and, in a relaxation, of `l v - P^2 - Q^2` by the network state.
    private SparseMatrix equations() {
        int size = program.states();
        SparseMatrix rows = program.quadratic.equalities();
        SparseEntries entries = new SparseEntries();
        for (int column = 0; column < size; column++) {
            for (int at = rows.columnStart()[column]; at < rows.columnStart()[column + 1]; at++) {
                if (rows.rowOf()[at] != program.exchangeRow()) {
                    entries.add(rows.rowOf()[at], column, rows.values()[at]);
                }
            }
        }
        if (program.currents.isVariable()) {
            double[] x = solution.x();
            for (int node = 0; node < program.nodes; node++) {
                int row = program.current(node);
                int upstream = program.tree.parent[node];
                entries.add(row, program.current(node), program.sendingVoltage(x, node));
                entries.add(row, program.active(node), -2 * x[program.active(node)]);
                entries.add(row, program.reactive(node), -2 * x[program.reactive(node)]);
                if (upstream >= 0) {
                    entries.add(row, program.voltage(upstream), program.tree.sending[node] * x[program.current(node)]);
                }
            }
        }
        return entries.matrix(size, size);
    }

    private double[] energyAtSource() {
        double[] cause = new double[program.states()];
        for (int node = 0; node < program.nodes; node++) {
            cause[program.active(node)] = program.tree.parent[node] < 0 ? -energy : 0;
        }
        return cause;
    }

    /// Duals of everything that bounds flows and currents.
    private double[] congestion() {
        double[] all = new double[program.variables()];
        program.quadratic.inequalities().transposedTimesPlus(1, solution.inequalityDuals(), all);
        double[] cause = new double[program.states()];
        for (int state = 0; state < cause.length; state++) {
            boolean voltage = state >= program.voltage(0) && state < program.voltage(0) + program.nodes;
            double bounds = solution.upperDuals()[state] - solution.lowerDuals()[state];
            cause[state] = -all[state] - (voltage ? 0 : bounds);
        }
        return cause;
    }
}
