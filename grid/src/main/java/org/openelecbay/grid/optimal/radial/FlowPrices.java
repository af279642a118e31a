package org.openelecbay.grid.optimal.radial;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.NodalPrice;
import org.openelecbay.grid.optimal.PriceParts;
import org.openelecbay.solver.program.ProgramSolution;

/// Nodal prices of a solved [FlowProgram], split into their causes.
///
/// The price of a bus is the dual of its power balance. Stationarity of `P` and `Q` of a branch ties the
/// prices of its ends together, linearly in what stands between them: nothing but the energy price at the
/// source, the marginal loss `r dl/dP`, the dual of the voltage drop and the duals of flow limits. So
/// energy with losses, and congestion, are carried from the source outwards each by itself; what is left of
/// the price is voltage. Without losses that is `-2 sum_i R_ij (mu_i^+ - mu_i^-)` and the sum of `eta`
/// along the path. Source: spec grid 4.5.
final class FlowPrices {

    private final FlowProgram program;
    private final ProgramSolution solution;
    /// Duals of flow and current limits by `P` and by `Q` of each branch.
    private final double[] congestionByActive;

    private final double[] congestionByReactive;
    private final double energy;

    FlowPrices(FlowProgram program, ProgramSolution solution) {
        this.program = program;
        this.solution = solution;
        energy = solution.equalityDuals()[program.exchangeRow()];
        congestionByActive = new double[program.nodes];
        congestionByReactive = new double[program.nodes];
        double[] byRows = new double[program.variables()];
        program.quadratic.inequalities().transposedTimesPlus(1, solution.inequalityDuals(), byRows);
        for (int node = 0; node < program.nodes; node++) {
            int active = program.active(node);
            congestionByActive[node] = byRows[active] + solution.upperDuals()[active] - solution.lowerDuals()[active];
            congestionByReactive[node] = byRows[program.reactive(node)];
            if (program.currents.isVariable()) {
                double onCurrent = solution.upperDuals()[program.current(node)];
                congestionByActive[node] += onCurrent * currentByActive(node);
                congestionByReactive[node] += onCurrent * currentByReactive(node);
            }
        }
    }

    double energyPerKwh() {
        return energy / program.baseKw;
    }

    /// Prices of all buses in the order of the network.
    List<NodalPrice> prices() {
        int nodes = program.nodes;
        double[] nothing = new double[nodes];
        double[][] withLoss = carried(energy, nothing, nothing);
        double[][] congestion = carried(0, congestionByActive, congestionByReactive);
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
                        parts(duals[program.activeRow(node)], energy, withLoss[0][node], congestion[0][node]),
                        parts(duals[program.reactiveRow(node)], 0, withLoss[1][node], congestion[1][node])));
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

    /// Carries an active price from the sources outwards, adding at each branch, through its marginal losses.
    private double[][] carried(double atSource, double[] addActive, double[] addReactive) {
        double[][] carried = new double[2][program.nodes];
        for (int node = 0; node < program.nodes; node++) {
            int upstream = program.tree.parent[node];
            double active = (upstream < 0 ? atSource : carried[0][upstream]) + addActive[node];
            double reactive = (upstream < 0 ? 0 : carried[1][upstream]) + addReactive[node];
            double r = program.tree.r[node];
            double x = program.tree.x[node];
            double byActive = currentByActive(node);
            double byReactive = currentByReactive(node);
            double determinant = 1 - r * byActive - x * byReactive;
            carried[0][node] = ((1 - x * byReactive) * active + x * byActive * reactive) / determinant;
            carried[1][node] = (r * byReactive * active + (1 - r * byActive) * reactive) / determinant;
        }
        return carried;
    }

    private double currentByActive(int node) {
        return program.currents.isVariable() ? tangent(node, program.active(node)) : program.currents.byActive(node);
    }

    private double currentByReactive(int node) {
        return program.currents.isVariable()
                ? tangent(node, program.reactive(node))
                : program.currents.byReactive(node);
    }

    private double tangent(int node, int variable) {
        return 2 * solution.x()[variable] / program.sendingVoltage(solution.x(), node);
    }

    /// What one limit adds to the active price of a bus, losses apart.
    double part(FlowProgram.Limit limit, double dual, int bus) {
        double[] x = solution.x();
        int at = program.tree.nodeOfBus[bus];
        return switch (limit.kind()) {
            case HIGHEST_VOLTAGE -> -2 * dual * overlap(limit.node(), at);
            case LOWEST_VOLTAGE -> 2 * dual * overlap(limit.node(), at);
            case HIGHEST_FLOW -> isOnPath(limit.node(), at) ? dual : 0;
            case HIGHEST_REVERSE_FLOW -> isOnPath(limit.node(), at) ? -dual : 0;
            case HIGHEST_CURRENT ->
                isOnPath(limit.node(), at) ? dual * Math.signum(x[program.active(limit.node())]) : 0;
        };
    }

    private boolean isOnPath(int node, int from) {
        int here = from;
        while (here > node) {
            here = program.tree.parent[here];
        }
        return here == node;
    }

    /// Resistance that two nodes have in common on their ways to the source.
    private double overlap(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = program.tree.parent[a];
            } else {
                b = program.tree.parent[b];
            }
        }
        double sum = 0;
        for (int node = a; node >= 0; node = program.tree.parent[node]) {
            sum += program.tree.r[node];
        }
        return sum;
    }
}
