package org.openelecbay.cli.vector.scheduling;

import java.nio.file.Path;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.cli.vector.VectorCase;
import org.openelecbay.cli.vector.VectorFile;
import org.openelecbay.home.community.CommunityPlan;
import org.openelecbay.home.community.CommunityPlan.MemberPlan;
import org.openelecbay.home.community.InjectionLimits;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `thesis-test-system`: virtual communities on the 33-bus feeder (spec scheduling 11).
///
/// With `system` it names another case of this topic in a file beside it and bounds the voltages of one of its cases in
/// the linear model, `slackVPu` 1, `vMinPu` 0.95 and `vMaxPu` 1.05 where they are missing; otherwise it compares bases
/// and cooperation of every case, at a slack of 1 pu.
public final class ThesisSystems implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        return inputs.has("system") ? withinTheNetwork(inputs) : comparison(inputs);
    }

    private static ObjectNode comparison(Given inputs) {
        ObjectNode result = Result.object();
        ArrayNode cases = result.putArray("cases");
        for (Given each : inputs.list("cases")) {
            cases.add(compared(inputs, each));
        }
        return result;
    }

    private static ObjectNode compared(Given inputs, Given which) {
        ThesisCase studied = new ThesisCase(inputs, which);
        ThesisFeeder feeder = new ThesisFeeder(inputs, inputs.number("slackVPu", 1), studied.buses);
        List<CommunityPlan> alone = studied.alone();
        CommunityPlan together = studied.cooperative(InjectionLimits.NONE);
        double base = alone.stream().mapToDouble(CommunityPlan::cost).sum();
        double privately = studied.costWithPrivateStorage();
        ObjectNode result = Result.object();
        result.put("name", which.text("name", ""));
        result.set("resScale", Result.number(which.number("resScale", 1)));
        result.set("cbessKwhPerVc", Result.number(which.number("cbessKwhPerVc", 0)));
        result.set("baseCostNoTradeNoStorage", Result.number(base));
        result.set("baseCostPrivateShareStorage", Result.number(privately));
        result.set("intraVcOnlyCostNoStorage", Result.number(studied.costWithinCommunities()));
        result.set("cooperativeCost", Result.number(together.cost()));
        result.set("reductionPct", Result.number(100 * (base - together.cost()) / base));
        result.set("reductionVsPrivateStoragePct", Result.number(100 * (privately - together.cost()) / privately));
        result.set("oneOptimalInterVcKwh", Result.number(tradedKwh(studied, together)));
        result.set("baseAcFlow", feeder.flow(injections(studied, alone)));
        result.set("oneOptimalCooperativeAcFlow", feeder.flow(injectionsOf(studied, together.members())));
        ObjectNode buildings = result.putObject("baseBuildingCost");
        for (CommunityPlan community : alone) {
            for (MemberPlan each : community.members()) {
                buildings.set(each.name(), Result.number(each.cost()));
            }
        }
        return result;
    }

    private static double tradedKwh(ThesisCase studied, CommunityPlan plan) {
        double sum = 0;
        for (MemberPlan each : plan.members()) {
            for (double kw : each.boughtKw()) {
                sum += kw * studied.steps.hours();
            }
        }
        return sum;
    }

    private static double[][] injections(ThesisCase studied, List<CommunityPlan> communities) {
        double[][] injection = new double[studied.steps.count()][communities.size()];
        for (int step = 0; step < injection.length; step++) {
            for (int each = 0; each < communities.size(); each++) {
                for (MemberPlan member : communities.get(each).members()) {
                    injection[step][each] += member.injectionKw(step);
                }
            }
        }
        return injection;
    }

    private static double[][] injectionsOf(ThesisCase studied, List<MemberPlan> communities) {
        return injections(
                studied,
                communities.stream()
                        .map(each -> new CommunityPlan(each.cost(), List.of(each)))
                        .toList());
    }

    private static ObjectNode withinTheNetwork(Given inputs) {
        Given system = system(inputs);
        String name = inputs.text("case");
        Given which = system.list("cases").stream()
                .filter(each -> each.text("name", "").equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableCase("The system has no case " + name + ". Its cases are "
                        + system.at("cases").node() + "."));
        ThesisCase studied = new ThesisCase(system, which);
        ThesisFeeder feeder = new ThesisFeeder(system, inputs.number("slackVPu", 1), studied.buses);
        InjectionLimits limits =
                feeder.limits(studied.steps.count(), inputs.number("vMinPu", 0.95), inputs.number("vMaxPu", 1.05));
        double free = studied.cooperative(InjectionLimits.NONE).cost();
        CommunityPlan plan = studied.cooperative(limits);
        ObjectNode result = Result.object();
        result.set("unconstrainedCost", Result.number(free));
        result.set("constrainedCost", Result.number(plan.cost()));
        result.set("increase", Result.number(plan.cost() - free));
        result.set("oneOptimalAcFlow", feeder.flow(injectionsOf(studied, plan.members())));
        return result;
    }

    private static Given system(Given inputs) {
        Given system = inputs.at("system");
        if (system.node().isObject()) {
            return system;
        }
        Path file = inputs.folder().resolve(system.text() + ".json");
        VectorCase other = VectorFile.read(file).getFirst();
        if (other.inputs() == null) {
            throw new UnusableCase("The system " + system.text() + " has no inputs.");
        }
        return Given.of(system.text(), other.inputs(), other.folder());
    }
}
