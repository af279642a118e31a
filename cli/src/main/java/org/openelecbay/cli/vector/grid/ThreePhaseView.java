package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.phasor.Complex;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A three-phase solution in the words of the vector files. Losses are power into the high-voltage terminals of the
/// transformer minus loads; extremes are over all low-voltage buses and phases.
///
/// @param flow the compiled feeder
/// @param solution solved
record ThreePhaseView(ThreePhaseFlow flow, ThreePhaseSolution solution) {

    ObjectNode of(List<String> reported) {
        ObjectNode result = Result.object();
        ArrayNode buses = result.putArray("buses");
        for (String bus : reported) {
            buses.add(bus(bus));
        }
        result.set("hvCurrentA", phases(phase -> solution.highCurrent(phase).magnitude()));
        result.set("hvBusVolt", phases(phase -> solution.highVoltage(phase).magnitude()));
        result.set("hvBusAngleDeg", phases(phase -> solution.highVoltage(phase).angleDegrees()));
        setKilo(result, "sourcePKw", "sourceQKvar", solution.sourcePower());
        setKilo(result, "totalLoadKw", "totalLoadKvar", solution.served());
        setKilo(result, "lossKw", "lossKvar", solution.losses());
        setKilo(result, "lossKwFromTransformerHv", "lossKvarFromTransformerHv", solution.losses());
        setExtremes(result);
        return result;
    }

    private ObjectNode bus(String id) {
        int position = flow.position(id);
        ObjectNode bus = Result.object();
        bus.set("bus", Result.name(id));
        bus.set("vVolt", phases(phase -> solution.volt(position, phase)));
        bus.set("angleDeg", phases(phase -> solution.voltage(position, phase).angleDegrees()));
        bus.set("vufPct", Result.number(solution.unbalance(position) * 100));
        return bus;
    }

    private void setExtremes(ObjectNode result) {
        List<Bus> buses = flow.feeder().buses();
        int[] places = IntStream.range(0, 3 * buses.size()).toArray();
        int lowest = 0;
        int highest = 0;
        for (int place : places) {
            lowest = volt(place) < volt(lowest) ? place : lowest;
            highest = volt(place) > volt(highest) ? place : highest;
        }
        result.set("minVolt", Result.number(volt(lowest)));
        result.set("minBus", Result.name(buses.get(lowest / 3).id()));
        result.put("minPhase", PhaseIndex.at(lowest % 3).name());
        result.set("maxVolt", Result.number(volt(highest)));
        result.set("maxBus", Result.name(buses.get(highest / 3).id()));
        result.put("maxPhase", PhaseIndex.at(highest % 3).name());
    }

    private double volt(int place) {
        return solution.volt(place / 3, place % 3);
    }

    private static void setKilo(ObjectNode result, String active, String reactive, Complex power) {
        result.set(active, Result.number(power.re() / 1_000));
        result.set(reactive, Result.number(power.im() / 1_000));
    }

    private static ArrayNode phases(IntToDoubleFunction of) {
        return Result.numbers(IntStream.range(0, 3).mapToDouble(of));
    }
}
