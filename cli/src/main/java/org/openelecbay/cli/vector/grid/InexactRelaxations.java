package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.Optional;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.NetworkLimits;
import org.openelecbay.grid.optimal.OptimalProblem;
import org.openelecbay.grid.optimal.VoltageBand;
import org.openelecbay.grid.optimal.radial.ConeFlow;
import org.openelecbay.grid.optimal.radial.Relaxation;
import tools.jackson.databind.node.ObjectNode;

/// `opf-socp-inexact`: panels behind one branch export as much as they can; the relaxation beside the best
/// power flow (spec grid 4.3).
///
/// The best power flow is found from the closed form of two buses: limits and export are asked on a grid of
/// powers, then the ends of the allowed range and the best point within it are bisected.
public final class InexactRelaxations implements Topic {

    private static final int GRID = 2_000;
    private static final int HALVINGS = 60;

    @Override
    public ObjectNode answer(Given inputs) {
        Branch branch = new Branch(
                inputs.number("rPu"),
                inputs.number("xPu"),
                inputs.number("slackVPu", 1),
                inputs.has("vMaxPu") ? inputs.number("vMaxPu") : Double.POSITIVE_INFINITY,
                inputs.has("iMaxPu") ? inputs.number("iMaxPu") : Double.POSITIVE_INFINITY);
        if (!inputs.flag("unityPowerFactor", true)) {
            throw new UnusableCase("Only panels at unity power factor are known here.");
        }
        double available = inputs.number("pvAvailPu");
        double best = branch.bestPower(available);
        Relaxation relaxation = branch.relaxed(available);
        if (!relaxation.flow().solved()) {
            throw new UnusableCase(relaxation.report());
        }
        double relaxedCurrent = relaxation.flow().currents().getFirst();
        ObjectNode result = Result.object();
        result.set("acPvPu", Result.number(best));
        result.set("acNetExportPu", Result.number(branch.export(best)));
        result.set("acISquared", Result.number(branch.at(best).orElseThrow().currentSquared()));
        result.set(
                "socpPvPu",
                Result.number(relaxation.flow().dispatch().getFirst().activeKw() / 1_000));
        result.set("socpNetExportPu", Result.number(-relaxation.flow().sourceKw() / 1_000));
        result.set("socpISquared", Result.number(relaxedCurrent * relaxedCurrent));
        result.set("coneGap", Result.number(relaxation.flow().gap()));
        result.set("gainPerUnitL", Result.number(branch.gain()));
        return result;
    }

    /// One branch from the slack to the panels.
    private record Branch(double r, double x, double slack, double highestVoltage, double highestCurrent) {

        /// Export gained by a unit of fictitious squared current while the voltage limit binds.
        double gain() {
            return (x * x - r * r) / (2 * r);
        }

        Optional<TwoBuses> at(double power) {
            return TwoBuses.of(network(power, Double.POSITIVE_INFINITY));
        }

        double export(double power) {
            return at(power).map(state -> power - r * state.currentSquared()).orElse(Double.NEGATIVE_INFINITY);
        }

        private boolean isAllowed(double power) {
            return at(power).stream()
                    .anyMatch(state -> state.voltageSquared() <= highestVoltage * highestVoltage
                            && state.currentSquared() <= highestCurrent * highestCurrent);
        }

        double bestPower(double available) {
            double best = 0;
            for (int k = 0; k < GRID; k++) {
                double low = available * k / GRID;
                double high = available * (k + 1) / GRID;
                if (isAllowed(low) != isAllowed(high)) {
                    best = better(best, edge(low, high));
                } else if (isAllowed(low)) {
                    best = better(best, peak(low, high));
                }
            }
            return best;
        }

        private double better(double one, double other) {
            return export(other) > export(one) ? other : one;
        }

        /// The last allowed power between one that is allowed and one that is not.
        private double edge(double low, double high) {
            double inside = isAllowed(low) ? low : high;
            double outside = isAllowed(low) ? high : low;
            for (int k = 0; k < HALVINGS; k++) {
                double middle = (inside + outside) / 2;
                if (isAllowed(middle)) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return inside;
        }

        /// The power of the greatest export; between grid points it has one peak at most.
        private double peak(double from, double to) {
            double low = from;
            double high = to;
            for (int k = 0; k < HALVINGS; k++) {
                double third = (high - low) / 3;
                if (export(low + third) < export(high - third)) {
                    low += third;
                } else {
                    high -= third;
                }
            }
            return better(better(low, high), to);
        }

        Relaxation relaxed(double available) {
            NetworkLimits limits =
                    new NetworkLimits(List.of(new VoltageBand(0, highestVoltage)), List.of(highestCurrent), List.of());
            Terminal panels = new Terminal("1", Phase.ABC);
            return ConeFlow.solve(
                    network(0, highestCurrent),
                    new OptimalProblem(
                            List.of(ControllableUnit.solar("panels", panels, 1_000 * available)),
                            EnergyPrices.both(1),
                            limits));
        }

        private BalancedNetwork network(double power, double rating) {
            BalancedBranch branch = BalancedBranch.line("0", "1", r, x);
            return new BalancedNetwork(
                    1,
                    List.of(BalancedBus.of("0", 1), BalancedBus.of("1", 1)),
                    List.of(Double.isFinite(rating) ? branch.rated(rating) : branch),
                    power == 0 ? List.of() : List.of(BalancedLoad.constantPower("1", -power, 0)),
                    List.of(new BalancedSource("0", slack, 0)));
        }
    }
}
