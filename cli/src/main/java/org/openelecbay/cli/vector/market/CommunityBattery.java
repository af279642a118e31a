package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.storage.StorageDispatch;
import org.openelecbay.market.storage.StorageUtility;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// C03: the utilities of the community storage with their best energies, and its dispatch by rule (spec C.4).
///
/// Either part may be missing in the inputs. What is not named is unlimited, lossless and charged from the grid below
/// 30 %.
public final class CommunityBattery implements Topic {

    private static final double USUAL_GRID_CHARGE_SOC = 0.30;

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        if (inputs.has("satisfaction")) {
            utilities(inputs, result);
        }
        if (inputs.has("dispatch")) {
            result.set("dispatch", dispatch(inputs.at("dispatch")));
        }
        return result;
    }

    private static void utilities(Given inputs, ObjectNode result) {
        StorageUtility utility = new StorageUtility(
                inputs.number("k"),
                inputs.number("satisfaction"),
                inputs.number("degradation", 0),
                inputs.number("accessibleCapacity"),
                inputs.number("storedEnergy"),
                inputs.number("chargePrice"),
                inputs.number("dischargePrice"));
        ObjectNode charging = result.putObject("chargeUtility");
        ObjectNode discharging = result.putObject("dischargeUtility");
        for (Given energy : inputs.list("energies")) {
            charging.set(energy.text(), Result.number(utility.ofCharging(energy.number())));
            discharging.set(energy.text(), Result.number(utility.ofDischarging(energy.number())));
        }
        double charge = utility.optimalCharge(inputs.number("maxChargeEnergy", Double.POSITIVE_INFINITY));
        double discharge = utility.optimalDischarge(inputs.number("maxDischargeEnergy", Double.POSITIVE_INFINITY));
        result.set("optimalCharge", Result.number(charge));
        result.set("optimalChargeUtility", Result.number(utility.ofCharging(charge)));
        result.set("optimalDischarge", Result.number(discharge));
        result.set("optimalDischargeUtility", Result.number(utility.ofDischarging(discharge)));
    }

    private static ArrayNode dispatch(Given inputs) {
        StorageDispatch battery = new StorageDispatch(
                inputs.number("capacity"),
                inputs.number("socMin", 0),
                inputs.number("socMax", 1),
                inputs.number("socGridCharge", USUAL_GRID_CHARGE_SOC),
                inputs.number("etaC", 1),
                inputs.number("etaD", 1),
                inputs.number("maxChargeEnergy", Double.POSITIVE_INFINITY),
                inputs.number("maxDischargeEnergy", Double.POSITIVE_INFINITY));
        ArrayNode steps = Result.list();
        double soc = inputs.number("soc");
        for (Given alpha : inputs.list("alpha")) {
            StorageDispatch.Step step = battery.step(soc, alpha.number());
            soc = step.soc();
            ObjectNode shown = steps.addObject();
            shown.put("role", step.role().name());
            shown.set("community", Result.number(step.community()));
            shown.set("grid", Result.number(step.grid()));
            shown.set("gridCharge", Result.number(step.gridCharge()));
            shown.set("soc", Result.number(step.soc()));
        }
        return steps;
    }
}
