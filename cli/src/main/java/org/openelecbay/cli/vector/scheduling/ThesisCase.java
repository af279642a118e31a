package org.openelecbay.cli.vector.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.home.community.Community;
import org.openelecbay.home.community.CommunityPlan;
import org.openelecbay.home.community.CommunityPlanner;
import org.openelecbay.home.community.InjectionLimits;
import org.openelecbay.home.community.Member;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Steps;

/// One case of the test system: buildings with renewables scaled and virtual communities with their storage.
///
/// Storage takes and gives a quarter of its capacity in an hour; without `cbess` keys 10 to 90 %, starting at 50 %,
/// efficiency 1 and no wear.
final class ThesisCase {

    private static final double HOURS_TO_FILL = 4;

    final List<List<Member>> buildings = new ArrayList<>();
    final List<String> buses = new ArrayList<>();
    final Steps steps;
    private final Given inputs;
    private final double storageKwh;
    private final double[] importPrice;
    private final double[] exportPrice;

    ThesisCase(Given inputs, Given which) {
        this.inputs = inputs;
        storageKwh = which.number("cbessKwhPerVc", 0);
        importPrice = inputs.numbers("importPrice");
        exportPrice = inputs.numbers("exportPrice");
        steps = new Steps(importPrice.length, inputs.number("dtHours", 1));
        double scale = which.number("resScale", 1);
        for (Given community : inputs.list("virtualCommunities")) {
            buses.add(community.text("busPublished"));
            buildings.add(community.list("buildings").stream()
                    .map(each -> building(each, scale))
                    .toList());
        }
    }

    private Member building(Given building, double scale) {
        double[] load = inputs.at("shapes").numbers(building.text("type"));
        double[] sun = inputs.numbers("pvShapePerKwp");
        double[] wind = inputs.numbers("windShapePerKw");
        double peak = building.number("peakKw");
        double panels = scale * building.number("pvKwp", 0);
        double turbine = scale * building.number("windKw", 0);
        double[] available = new double[sun.length];
        Arrays.setAll(load, step -> peak * load[step]);
        Arrays.setAll(available, step -> panels * sun[step] + turbine * (step < wind.length ? wind[step] : 0));
        return new Member(building.text("id"), load, available, List.of());
    }

    /// A storage that has this part of a virtual community's; none where that has none.
    private List<Storage> storage(double part) {
        double capacity = part * storageKwh;
        if (capacity <= 0) {
            return List.of();
        }
        Given cbess = inputs.at("cbess");
        double efficiency = cbess.number("eta", 1);
        return List.of(new Storage(
                "cbess",
                cbess.number("soc0Share", 0.5) * capacity,
                cbess.number("socMinShare", 0.1) * capacity,
                cbess.number("socMaxShare", 0.9) * capacity,
                capacity / HOURS_TO_FILL,
                capacity / HOURS_TO_FILL,
                efficiency,
                efficiency,
                0,
                cbess.number("wearPerKwhThroughput", 0),
                0,
                Terminal.AS_BEGUN));
    }

    private CommunityPlan plan(List<Member> members, double fee, InjectionLimits limits) {
        return new CommunityPlanner().plan(new Community(steps, members, importPrice, exportPrice, fee, limits));
    }

    /// Every building alone without storage.
    List<CommunityPlan> alone() {
        return buildings.stream()
                .map(each -> plan(each, Community.NO_TRADE, InjectionLimits.NONE))
                .toList();
    }

    /// Every building alone with its part of the virtual community's storage.
    double costWithPrivateStorage() {
        double cost = 0;
        for (List<Member> each : buildings) {
            List<Member> equipped = each.stream()
                    .map(member -> member.with(storage(1.0 / each.size())))
                    .toList();
            cost += plan(equipped, Community.NO_TRADE, InjectionLimits.NONE).cost();
        }
        return cost;
    }

    private List<Member> communities(boolean withStorage) {
        List<Member> members = new ArrayList<>();
        for (int each = 0; each < buildings.size(); each++) {
            Member together = Member.together("VC" + (each + 1), buildings.get(each));
            members.add(withStorage ? together.with(storage(1)) : together);
        }
        return members;
    }

    /// Virtual communities alone without storage.
    double costWithinCommunities() {
        return plan(communities(false), Community.NO_TRADE, InjectionLimits.NONE)
                .cost();
    }

    /// All together, with storage and trade between the virtual communities.
    CommunityPlan cooperative(InjectionLimits limits) {
        return plan(communities(true), inputs.number("nucInterVcPerKwh", 0), limits);
    }
}
