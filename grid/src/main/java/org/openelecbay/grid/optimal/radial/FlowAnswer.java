package org.openelecbay.grid.optimal.radial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.optimal.BindingLimit;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.OptimalFlow.Method;
import org.openelecbay.grid.optimal.OptimalFlow.Status;
import org.openelecbay.grid.optimal.UnitDispatch;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Reads the solution of a [FlowProgram] as an optimal power flow.
final class FlowAnswer {

    /// A multiplier below this share of the largest price times the power base is rounding.
    private static final double NOTHING = 1e-8;
    private static final double LESS = 1e-6;

    private final FlowProgram program;
    private final ProgramSolution solution;
    private final Method method;
    private final double gap;

    FlowAnswer(FlowProgram program, ProgramSolution solution, Method method, double gap) {
        this.program = program;
        this.solution = solution;
        this.method = method;
        this.gap = gap;
    }

    OptimalFlow flow() {
        return solution.status() == ProgramStatus.SOLVED ? solved() : failed();
    }

    private OptimalFlow failed() {
        boolean infeasible = solution.status() == ProgramStatus.INFEASIBLE;
        String message = infeasible
                ? "No choice of the units keeps all limits; against it stands most " + heaviest() + "."
                : "The optimal power flow has no answer: the program ended " + solution.status() + " after "
                        + solution.iterations() + " iterations.";
        return new OptimalFlow(
                method,
                infeasible ? Status.INFEASIBLE : Status.NOT_CONVERGED,
                message,
                List.of(),
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                gap,
                solution.iterations());
    }

    /// The limit that weighs most in the proof that not all can be kept.
    private String heaviest() {
        return program.limits.stream()
                .max(Comparator.comparingDouble(limit -> dual(limit) * limit.perUnit() * limit.limit()))
                .filter(limit -> dual(limit) > 0)
                .map(this::reason)
                .orElse("the range of the units themselves");
    }

    private OptimalFlow solved() {
        double[] x = solution.x();
        List<BindingLimit> binding = binding();
        FlowPrices prices = new FlowPrices(program, solution);
        return new OptimalFlow(
                method,
                Status.OPTIMAL,
                "",
                dispatch(prices),
                program.exchange(x) * program.baseKw,
                sourceReactive() * program.baseKw,
                loss() * program.baseKw,
                cost(),
                voltages(),
                currents(),
                prices.prices(),
                binding,
                0,
                gap,
                solution.iterations());
    }

    private double cost() {
        double[] x = solution.x();
        double cost = program.problem.prices().costPerHour(program.exchange(x) * program.baseKw);
        for (int unit = 0; unit < program.problem.units().size(); unit++) {
            cost += program.problem.units().get(unit).costPerHour(x[program.unitActive(unit)] * program.baseKw);
        }
        return cost;
    }

    private double sourceReactive() {
        RadialNetwork tree = program.tree;
        double sum = 0;
        for (int bus = 0; bus < tree.nodeOfBus.length; bus++) {
            if (tree.nodeOfBus[bus] < 0) {
                sum += tree.reactiveLoad[bus] + tree.reactiveSlope[bus] * tree.heldVoltage[bus];
            }
        }
        for (int node = 0; node < program.nodes; node++) {
            sum += tree.parent[node] < 0 ? solution.x()[program.reactive(node)] : 0;
        }
        for (int unit = 0; unit < program.problem.units().size(); unit++) {
            Terminal terminal = program.problem.units().get(unit).terminal();
            boolean atSource = tree.nodeOfBus[tree.position(terminal.bus())] < 0;
            sum -= atSource ? reactiveKvar(unit) / program.baseKw : 0;
        }
        return sum;
    }

    private double loss() {
        double sum = 0;
        for (int node = 0; node < program.nodes; node++) {
            sum += program.tree.r[node] * squaredCurrent(node);
        }
        return sum;
    }

    private double squaredCurrent(int node) {
        double[] x = solution.x();
        if (program.currents.isVariable()) {
            return x[program.current(node)];
        }
        return program.currents.isLinear()
                ? program.currents.byVoltage(node) * program.sendingVoltage(x, node)
                        + program.currents.byActive(node) * x[program.active(node)]
                        + program.currents.byReactive(node) * x[program.reactive(node)]
                : 0;
    }

    private double reactiveKvar(int unit) {
        int variable = program.unitReactive(unit);
        return variable < 0 ? program.problem.units().get(unit).lowestKvar() : solution.x()[variable] * program.baseKw;
    }

    private List<Double> voltages() {
        List<Double> voltages = new ArrayList<>();
        for (int node : program.tree.nodeOfBus) {
            if (node >= 0) {
                voltages.add(Math.sqrt(Math.max(0, solution.x()[program.voltage(node)])));
            }
        }
        return voltages;
    }

    private List<Double> currents() {
        double[] currents = new double[program.tree.network.branches().size()];
        for (int node = 0; node < program.nodes; node++) {
            double apparent = Math.hypot(solution.x()[program.active(node)], solution.x()[program.reactive(node)]);
            currents[program.tree.branch[node]] = program.currents.isVariable()
                    ? Math.sqrt(Math.max(0, squaredCurrent(node)))
                    : apparent / Math.sqrt(program.sendingVoltage(solution.x(), node));
        }
        List<Double> all = new ArrayList<>();
        for (double each : currents) {
            all.add(each);
        }
        return all;
    }

    private double dual(FlowProgram.Limit limit) {
        if (limit.row() >= 0) {
            return solution.inequalityDuals()[limit.row()];
        }
        return limit.upper() ? solution.upperDuals()[limit.variable()] : solution.lowerDuals()[limit.variable()];
    }

    private List<BindingLimit> binding() {
        double nothing = NOTHING * program.priceScale() * program.baseKw;
        Map<String, BindingLimit> binding = new LinkedHashMap<>();
        for (FlowProgram.Limit limit : program.limits) {
            double multiplier = dual(limit) * limit.perUnit();
            if (dual(limit) > nothing) {
                String key = limit.kind() + " " + limit.place();
                BindingLimit before = binding.get(key);
                double sum = multiplier + (before == null ? 0 : before.multiplier());
                binding.put(key, new BindingLimit(limit.kind(), limit.place(), element(limit), limit.limit(), sum));
            }
        }
        return List.copyOf(binding.values());
    }

    private String reason(FlowProgram.Limit limit) {
        return new BindingLimit(limit.kind(), limit.place(), element(limit), limit.limit(), 0).reason();
    }

    private String element(FlowProgram.Limit limit) {
        RadialNetwork tree = program.tree;
        return switch (limit.kind()) {
            case HIGHEST_VOLTAGE, LOWEST_VOLTAGE ->
                "bus " + tree.network.buses().get(tree.bus[limit.node()]).id();
            case HIGHEST_CURRENT -> tree.branchName(tree.branch[limit.node()]);
            case HIGHEST_FLOW, HIGHEST_REVERSE_FLOW -> "branch " + tree.branchName(tree.branch[limit.node()]);
        };
    }

    private List<UnitDispatch> dispatch(FlowPrices prices) {
        double nothing = NOTHING * program.priceScale() * program.baseKw;
        HeaviestLimits heaviest = new HeaviestLimits(program, solution.x(), this::dual, nothing);
        List<UnitDispatch> dispatch = new ArrayList<>();
        for (int unit = 0; unit < program.problem.units().size(); unit++) {
            ControllableUnit each = program.problem.units().get(unit);
            double active = solution.x()[program.unitActive(unit)] * program.baseKw;
            boolean less = each.highestKw() - active > LESS * Math.max(1, program.baseKw);
            int node =
                    program.tree.nodeOfBus[program.tree.position(each.terminal().bus())];
            String reason = less ? reason(unit, prices, heaviest.at(node, nothing)) : "";
            dispatch.add(new UnitDispatch(each, active, reactiveKvar(unit), reason));
        }
        return dispatch;
    }

    /// The limit that takes most off the unit's price; else what keeps a weather-driven unit back.
    private String reason(int unit, FlowPrices prices, FlowProgram.@Nullable Limit heaviest) {
        if (heaviest != null) {
            return reason(heaviest);
        }
        ControllableUnit each = program.problem.units().get(unit);
        if (!each.weatherDriven()) {
            return "";
        }
        double active = solution.x()[program.unitActive(unit)] * program.baseKw;
        if (Math.hypot(active, reactiveKvar(unit)) > each.apparentKva() * 0.96) {
            return "apparent power of the inverter";
        }
        return String.format(Locale.ROOT, "energy is worth %.4f per kWh there", prices.energyPerKwh());
    }
}
