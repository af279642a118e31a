package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.schedule.EquipmentSchedule;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An appliance that runs once, a load that moves and a load of which a part is left out (spec scheduling
/// 3.2).
public final class FlexibleLoads implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenHome written = new WrittenHome(inputs, "price");
        ObjectNode result = Result.object();
        if (inputs.has("appliance")) {
            putAppliance(result, written, inputs.at("appliance"));
        }
        if (inputs.has("shift")) {
            putShift(result, written, inputs.at("shift"));
        }
        if (inputs.has("curtail")) {
            putCurtailment(result, written, inputs.at("curtail"));
        }
        return result;
    }

    private static Schedule plan(WrittenHome written, Equipment equipment) {
        return new Scheduler().plan(written.atOnePrice(written.series("price", 0), equipment));
    }

    private static EquipmentSchedule done(Schedule schedule) {
        return schedule.equipment().values().iterator().next();
    }

    private static void putAppliance(ObjectNode result, WrittenHome written, Given given) {
        int steps = given.whole("durationSteps");
        int earliest = given.has("earliestStart") ? given.whole("earliestStart") : 0;
        int latest = given.has("latestStart") ? given.whole("latestStart") : written.count() - steps;
        Schedule best = plan(written, appliance(given, steps, earliest, latest));
        int start = 0;
        while (done(best).drawKw()[start] == 0 && start < written.count() - 1) {
            start++;
        }
        result.put("applianceStart", start);
        result.set("applianceCost", Result.number(best.cost().total()));
        ArrayNode costs = result.putArray("applianceCostByStart");
        for (int each = earliest; each <= latest; each++) {
            costs.add(Result.number(
                    plan(written, appliance(given, steps, each, each)).cost().total()));
        }
    }

    private static BlockAppliance appliance(Given given, int steps, int earliest, int latest) {
        return new BlockAppliance(
                "appliance",
                given.number("pKw"),
                steps,
                earliest,
                latest,
                given.has("preferredStart") ? given.whole("preferredStart") : earliest,
                given.number("discomfortPerKwhStep", 0));
    }

    private static void putShift(ObjectNode result, WrittenHome written, Given given) {
        double[] base = written.series(given, "baselineKw", 0);
        double least = given.number("minShare", 0);
        double most = given.number("maxShare", Double.MAX_VALUE);
        double energy = Arrays.stream(base).sum() * written.hours();
        double whole = energy / written.hours();
        Schedule schedule = plan(
                written,
                new DivisibleLoad(
                        "shift",
                        base,
                        Arrays.stream(base).map(each -> least * each).toArray(),
                        Arrays.stream(base)
                                .map(each -> Math.min(whole, most * each))
                                .toArray(),
                        energy,
                        given.number("alphaPerKw2", 0),
                        WrittenHome.SHORTFALL_PER_KWH));
        result.set("shiftKw", Result.numbers(done(schedule).drawKw()));
        result.set("shiftMultiplier", Result.number(done(schedule).stateValue()[written.count() - 1]));
        result.set("shiftEnergyCost", Result.number(schedule.cost().energy()));
        result.set("shiftDiscomfort", Result.number(schedule.cost().discomfort()));
    }

    private static void putCurtailment(ObjectNode result, WrittenHome written, Given given) {
        double[] base = written.series(given, "baselineKw", 0);
        double share = given.has("minSatisfaction") ? 1 - given.number("minSatisfaction") : 1;
        Schedule schedule = plan(
                written,
                new CurtailableLoad("curtail", base, given.number("maxShare", share), given.number("betaPerKw2", 0)));
        double[] drawn = done(schedule).drawKw();
        ArrayNode left = result.putArray("curtailKw");
        for (int step = 0; step < drawn.length; step++) {
            left.add(Result.number(base[step] - drawn[step]));
        }
        result.set("curtailDiscomfort", Result.number(schedule.cost().discomfort()));
    }
}
