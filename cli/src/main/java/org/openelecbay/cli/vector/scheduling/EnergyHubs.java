package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.study.bilinear.McCormick;
import org.openelecbay.home.study.hub.EnergyHub;
import org.openelecbay.home.study.hub.HubEquipment;
import org.openelecbay.home.study.hub.HubPlan;
import org.openelecbay.home.study.hub.HubStep;
import tools.jackson.databind.node.ObjectNode;

/// `energy-hub`: one step of a hub and the envelope of a product (spec scheduling 10.2). Equipment that is
/// not named is not there; without `elecSellPrice` electricity fed in earns nothing.
public final class EnergyHubs implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        if (inputs.has("elecPrice")) {
            hub(inputs, result);
        }
        if (inputs.has("mcCormick")) {
            product(inputs.at("mcCormick"), result);
        }
        return result;
    }

    private static void hub(Given inputs, ObjectNode result) {
        HubStep step = new HubStep(
                inputs.number("elecDemandKwh", 0),
                inputs.number("heatDemandKwh", 0),
                inputs.number("elecPrice"),
                inputs.number("elecSellPrice", 0),
                inputs.number("gasPrice"));
        HubPlan plan = new EnergyHub(equipment(inputs), step).plan();
        result.set("cost", Result.number(plan.cost()));
        result.set("importKwh", Result.number(plan.importKwh()));
        result.set("exportKwh", Result.number(plan.exportKwh()));
        result.set("chpGasKwh", Result.number(plan.cogenerationGasKwh()));
        result.set("boilerGasKwh", Result.number(plan.boilerGasKwh()));
        result.set("heatPumpElecKwh", Result.number(plan.heatPumpKwh()));
        result.set("electricityDual", Result.number(plan.electricityDual()));
        result.set("heatDual", Result.number(plan.heatDual()));
    }

    private static HubEquipment equipment(Given inputs) {
        double unlimited = Double.POSITIVE_INFINITY;
        boolean chp = inputs.has("chp");
        boolean pump = inputs.has("heatPump");
        return new HubEquipment(
                chp ? inputs.at("chp").number("etaE") : 0,
                chp ? inputs.at("chp").number("etaH") : 0,
                chp ? inputs.at("chp").number("gasMaxKwh", unlimited) : 0,
                inputs.number("boilerEta", 0),
                inputs.has("boilerEta") ? inputs.number("boilerGasMaxKwh", unlimited) : 0,
                pump ? inputs.at("heatPump").number("cop") : 0,
                pump ? inputs.at("heatPump").number("elecMaxKwh", unlimited) : 0);
    }

    private static void product(Given inputs, ObjectNode result) {
        double x = inputs.number("x");
        double y = inputs.number("y");
        McCormick envelope =
                new McCormick(inputs.number("xL"), inputs.number("xU"), inputs.number("yL"), inputs.number("yU"));
        result.set("mcCormickLower", Result.number(envelope.lower(x, y)));
        result.set("mcCormickUpper", Result.number(envelope.upper(x, y)));
        result.set("mcCormickGapBound", Result.number(envelope.gapBound()));
        result.set("product", Result.number(x * y));
    }
}
