package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.function.Function;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.nodal.NodalFlow;
import org.openelecbay.grid.nodal.NodalSolution;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.SymmetricalComponents;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A nodal solution of a feeder in the words of the vector files, as [ThreePhaseView].
///
/// @param flow the compiled feeder; the bus of its source is the last one
/// @param solution solved
record MultiphaseView(NodalFlow flow, NodalSolution solution) {

    ObjectNode of(Feeder feeder, List<String> reported) {
        ObjectNode result = Result.object();
        ArrayNode buses = result.putArray("buses");
        for (String bus : reported) {
            buses.add(bus(bus));
        }
        int high = feeder.buses().size();
        result.set(
                "hvCurrentA", phases(phase -> solution.sourceCurrent(0, phase).magnitude()));
        result.set("hvBusVolt", phases(phase -> solution.voltage(high, phase).magnitude()));
        result.set(
                "hvBusAngleDeg", phases(phase -> solution.voltage(high, phase).angleDegrees()));
        Complex losses = solution.sourcePower().minus(solution.served());
        setKilo(result, "sourcePKw", "sourceQKvar", behindImpedance());
        setKilo(result, "totalLoadKw", "totalLoadKvar", solution.served());
        setKilo(result, "lossKw", "lossKvar", losses);
        setKilo(result, "lossKwFromTransformerHv", "lossKvarFromTransformerHv", losses);
        setExtremes(result, feeder);
        return result;
    }

    private ObjectNode bus(String id) {
        int position = flow.position(id);
        ObjectNode bus = Result.object();
        bus.set("bus", Result.name(id));
        bus.set("vVolt", phases(phase -> solution.voltage(position, phase).magnitude()));
        bus.set("angleDeg", phases(phase -> solution.voltage(position, phase).angleDegrees()));
        Complex[] volt = Conductor.PHASES.stream()
                .map(phase -> solution.voltage(position, phase))
                .toArray(Complex[]::new);
        bus.set("vufPct", Result.number(100 * SymmetricalComponents.unbalance(volt[0], volt[1], volt[2])));
        return bus;
    }

    private Complex behindImpedance() {
        VoltageSource source = flow.network().sources().getFirst();
        Complex total = Complex.ZERO;
        for (Conductor phase : Conductor.PHASES) {
            total = total.plus(source.electromotive(phase)
                    .times(solution.sourceCurrent(0, phase).conjugate()));
        }
        return total;
    }

    private void setExtremes(ObjectNode result, Feeder feeder) {
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        for (int bus = 0; bus < feeder.buses().size(); bus++) {
            for (Conductor phase : Conductor.PHASES) {
                double volt = solution.voltage(bus, phase).magnitude();
                if (volt < lowest) {
                    lowest = volt;
                    result.set("minVolt", Result.number(volt));
                    result.set("minBus", Result.name(feeder.buses().get(bus).id()));
                    result.put("minPhase", phase.name());
                }
                if (volt > highest) {
                    highest = volt;
                    result.set("maxVolt", Result.number(volt));
                    result.set("maxBus", Result.name(feeder.buses().get(bus).id()));
                    result.put("maxPhase", phase.name());
                }
            }
        }
    }

    private static void setKilo(ObjectNode result, String active, String reactive, Complex power) {
        result.set(active, Result.number(power.re() / 1_000));
        result.set(reactive, Result.number(power.im() / 1_000));
    }

    private static ArrayNode phases(Function<Conductor, Double> of) {
        return Result.numbers(Conductor.PHASES.stream().mapToDouble(of::apply));
    }
}
