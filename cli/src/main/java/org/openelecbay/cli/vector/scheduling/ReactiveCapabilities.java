package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.source.InverterCapability;
import org.openelecbay.home.source.ReactiveTariff;
import tools.jackson.databind.node.ObjectNode;

/// `reactive-capability`: what an inverter can give beside its active power (spec scheduling 9.3).
///
/// `polygonSides` is 12 unless given, `requestKvar` 0. The power factor of `qAtPf095` is 0.95, as its
/// name says.
public final class ReactiveCapabilities implements Topic {

    private static final int USUAL_SIDES = 12;
    private static final ReactiveTariff FREE_TO_095 = new ReactiveTariff(0, 0.95);

    @Override
    public ObjectNode answer(Given inputs) {
        InverterCapability inverter = new InverterCapability(inputs.number("sRatedKva"));
        double kw = inputs.number("pKw");
        double request = inputs.number("requestKvar", 0);
        int sides = inputs.has("polygonSides") ? inputs.whole("polygonSides") : USUAL_SIDES;
        ObjectNode result = Result.object();
        result.set("qMaxKvar", Result.number(inverter.headroomKvar(kw)));
        result.set(
                "grantedWattPriorityKvar",
                Result.number(inverter.wattPriority(kw, request).kvar()));
        result.set(
                "pWhenVarPriorityKw",
                Result.number(inverter.varPriority(kw, request).kw()));
        result.set("qAtPf095", Result.number(FREE_TO_095.freeKvar(kw)));
        result.set("innerPolygonRadiusKva", Result.number(inverter.innerRadiusKva(sides)));
        return result;
    }
}
