package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.Optional;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;
import org.openelecbay.grid.control.TapChanger;
import org.openelecbay.grid.control.TapPlan;
import org.openelecbay.grid.control.TapPlan.TapState;
import org.openelecbay.grid.control.VoltageBand;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `oltc`: an ideal tap changer at the slack in front of one bus with constant power (spec grid 2.8).
///
/// `stepPu`, `minTap`, `maxTap` and `currentTap` may be given; without them 0.00625, -16, 16 and 0. `branches`, `loads`
/// and `regulatedBus` may stand for the one branch. Keys without a tap that has them are null.
public final class TapChanges implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<Given> band = inputs.at("bandPu").elements();
        if (band.size() != 2) {
            throw new UnusableCase(
                    "The band has two limits, not " + inputs.at("bandPu").node() + ".");
        }
        TapChanger changer = new TapChanger(
                inputs.number("stepPu", TapChanger.STANDARD.stepPu()),
                inputs.has("minTap") ? inputs.whole("minTap") : TapChanger.STANDARD.lowest(),
                inputs.has("maxTap") ? inputs.whole("maxTap") : TapChanger.STANDARD.highest());
        TapPlan plan = TapPlan.of(
                inputs.has("branches") ? WrittenNetwork.read(inputs) : oneBranch(inputs),
                changer,
                inputs.text("regulatedBus", "1"),
                new VoltageBand(band.get(0).number(), band.get(1).number()),
                inputs.has("currentTap") ? inputs.whole("currentTap") : 0);
        ObjectNode result = Result.object();
        ArrayNode feasible = result.putArray("feasibleTaps");
        plan.feasible().forEach(each -> feasible.add(each.tap()));
        set(result, plan.closestToMiddle(), "closestToMidTap", "vAtClosest", "lossAtClosest");
        set(result, plan.fewestSteps(), "fewestStepsFromNeutralTap", "vAtFewest", "lossAtFewest");
        result.set(
                "vNeutral",
                plan.at(0).map(each -> Result.number(each.voltagePu())).orElseGet(Result::nothing));
        return result;
    }

    private static void set(ObjectNode result, Optional<TapState> state, String tap, String voltage, String loss) {
        if (state.isEmpty()) {
            result.putNull(tap).putNull(voltage).putNull(loss);
            return;
        }
        result.put(tap, state.get().tap());
        result.set(voltage, Result.number(state.get().voltagePu()));
        result.set(loss, Result.number(state.get().lossPu()));
    }

    private static BalancedNetwork oneBranch(Given inputs) {
        return new BalancedNetwork(
                1,
                List.of(BalancedBus.of("0", 1), BalancedBus.of("1", 1)),
                List.of(BalancedBranch.line("0", "1", inputs.number("rPu"), inputs.number("xPu"))),
                List.of(BalancedLoad.constantPower("1", inputs.number("pPu", 0), inputs.number("qPu", 0))),
                List.of(new BalancedSource("0", inputs.number("sourceVPu", 1), 0)));
    }
}
