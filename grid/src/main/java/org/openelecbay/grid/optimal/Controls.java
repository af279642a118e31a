package org.openelecbay.grid.optimal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.feeder.Terminal;

/// The choices of one interval as numbers: the active power of every unit in kW, then the reactive power in
/// kvar of those that can choose it.
final class Controls {

    private final List<ControllableUnit> units;
    private final int[] terminalOf;
    private final int[] reactiveAt;
    private final int[] unitOf;
    private final int terminals;

    Controls(Interval interval) {
        units = interval.problem().units();
        terminals = interval.model().terminals().size();
        Map<Terminal, Integer> positions = new HashMap<>();
        for (int terminal = 0; terminal < terminals; terminal++) {
            positions.put(interval.model().terminals().get(terminal), terminal);
        }
        terminalOf = units.stream()
                .mapToInt(unit -> positions.getOrDefault(unit.terminal(), -1))
                .toArray();
        reactiveAt = new int[units.size()];
        int next = units.size();
        for (int unit = 0; unit < units.size(); unit++) {
            reactiveAt[unit] = units.get(unit).hasReactive() ? next++ : -1;
        }
        unitOf = new int[next];
        for (int unit = 0; unit < units.size(); unit++) {
            unitOf[unit] = unit;
            if (reactiveAt[unit] >= 0) {
                unitOf[reactiveAt[unit]] = unit;
            }
        }
    }

    int size() {
        return unitOf.length;
    }

    List<ControllableUnit> units() {
        return units;
    }

    boolean isReactive(int variable) {
        return variable >= units.size();
    }

    ControllableUnit unit(int variable) {
        return units.get(unitOf[variable]);
    }

    int terminal(int variable) {
        return terminalOf[unitOf[variable]];
    }

    /// Variable of the reactive power of a unit; negative when it has none.
    int reactiveOf(int unit) {
        return reactiveAt[unit];
    }

    double lowest(int variable) {
        ControllableUnit unit = unit(variable);
        if (isReactive(variable)) {
            return Math.max(unit.lowestKvar(), -unit.apparentKva());
        }
        return Math.max(unit.lowestKw(), -greatestActive(unit));
    }

    double highest(int variable) {
        ControllableUnit unit = unit(variable);
        if (isReactive(variable)) {
            return Math.min(unit.highestKvar(), unit.apparentKva());
        }
        return Math.min(unit.highestKw(), greatestActive(unit));
    }

    private static double greatestActive(ControllableUnit unit) {
        double reactive = Math.clamp(0.0, unit.lowestKvar(), unit.highestKvar());
        return Math.sqrt(Math.max(0, unit.apparentKva() * unit.apparentKva() - reactive * reactive));
    }

    /// The choice nearest to doing nothing.
    double[] idle() {
        double[] choice = new double[size()];
        for (int variable = 0; variable < choice.length; variable++) {
            choice[variable] = Math.clamp(0.0, lowest(variable), highest(variable));
        }
        return choice;
    }

    double reactiveKvar(int unit, double[] choice) {
        return reactiveAt[unit] < 0 ? units.get(unit).lowestKvar() : choice[reactiveAt[unit]];
    }

    double[] activeByTerminal(double[] choice) {
        double[] injected = new double[terminals];
        for (int unit = 0; unit < units.size(); unit++) {
            injected[terminalOf[unit]] += choice[unit];
        }
        return injected;
    }

    double[] reactiveByTerminal(double[] choice) {
        double[] injected = new double[terminals];
        for (int unit = 0; unit < units.size(); unit++) {
            injected[terminalOf[unit]] += reactiveKvar(unit, choice);
        }
        return injected;
    }

    double costPerHour(double[] choice) {
        double cost = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            cost += units.get(unit).costPerHour(choice[unit]);
        }
        return cost;
    }

    /// Inside the bounds and every inverter's apparent power; what is outside by rounding or curvature is
    /// drawn in.
    double[] drawnIn(double[] choice) {
        double[] inside = new double[choice.length];
        for (int variable = 0; variable < choice.length; variable++) {
            inside[variable] = Math.clamp(choice[variable], lowest(variable), highest(variable));
        }
        for (int unit = 0; unit < units.size(); unit++) {
            int reactive = reactiveAt[unit];
            double apparent = units.get(unit).apparentKva();
            if (reactive >= 0 && Math.hypot(inside[unit], inside[reactive]) > apparent) {
                double share = apparent / Math.hypot(inside[unit], inside[reactive]);
                inside[unit] = Math.clamp(share * inside[unit], lowest(unit), highest(unit));
                double room = Math.sqrt(Math.max(0, apparent * apparent - inside[unit] * inside[unit]));
                inside[reactive] = Math.clamp(share * inside[reactive], -room, room);
            }
        }
        return inside;
    }
}
