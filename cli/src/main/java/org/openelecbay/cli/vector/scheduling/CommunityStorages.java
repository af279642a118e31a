package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.study.shares.CommunityRule;
import org.openelecbay.home.study.shares.RuleStep;
import org.openelecbay.home.study.shares.SharedBattery;
import org.openelecbay.home.study.shares.SharedStep;
import org.openelecbay.home.study.shares.Sharing;
import org.openelecbay.market.pool.MuRule.Direction;
import org.openelecbay.market.storage.StorageDispatch;
import org.openelecbay.market.storage.StorageUtility;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `community-storage`: owners' requests to a battery in shares, or a day of a community by rule, with the
/// best energies of the battery's operator (spec scheduling 5.1 and 5.2). Powers that are not given are
/// unlimited, efficiencies are 1, an interval lasts an hour, and contents are looked at where `capacityKwh`
/// is given.
public final class CommunityStorages implements Topic {

    /// Content that no request empties, where only powers are shared.
    private static final double PLENTY_KWH = 1e12;

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        if (inputs.has("shares")) {
            shares(inputs, result);
        }
        if (inputs.has("demandKw")) {
            day(inputs, result);
        }
        if (inputs.has("utility")) {
            utilities(inputs.at("utility"), result);
        }
        return result;
    }

    private static void shares(Given inputs, ObjectNode result) {
        double[] shares = Numbers.list(inputs, "shares");
        double[] request = Numbers.each(inputs, "requestKw", shares.length);
        double hours = inputs.number("dtHours", 1);
        SharedBattery battery = battery(inputs, shares);
        double[] content = inputs.has("capacityKwh") && !inputs.has("contentKwh")
                ? battery.divided(inputs.number("soc0Kwh", 0))
                : Numbers.each(inputs, "contentKwh", shares.length, PLENTY_KWH);
        SharedStep strict = Sharing.STRICT.step(battery, content, request, hours);
        SharedStep pooled = Sharing.POOLED.step(battery, content, request, hours);
        result.set("strictKw", Result.numbers(strict.grantedKw()));
        result.set("strictNetKw", Result.number(strict.netKw()));
        result.set("pooledKw", Result.numbers(pooled.grantedKw()));
        result.set("pooledNetKw", Result.number(pooled.netKw()));
        result.set("requestNetKw", Result.number(Arrays.stream(request).sum()));
        if (inputs.has("capacityKwh")) {
            result.set("strictContentKwh", Result.numbers(strict.contentKwh()));
            result.set("pooledContentKwh", Result.numbers(pooled.contentKwh()));
            result.set("strictGainKwh", Result.number(strict.gainKwh()));
            result.set("pooledGainKwh", Result.number(pooled.gainKwh()));
        }
    }

    private static SharedBattery battery(Given inputs, double[] shares) {
        double power = inputs.number("pMaxKw", Double.POSITIVE_INFINITY);
        double capacity = inputs.number("capacityKwh", Double.POSITIVE_INFINITY);
        return new SharedBattery(
                shares,
                inputs.number("chargeMaxKw", power),
                inputs.number("dischargeMaxKw", power),
                inputs.has("capacityKwh") ? inputs.number("socFloorShare", 0) * capacity : 0,
                capacity * inputs.number("socCeilShare", 1),
                inputs.number("etaC", 1),
                inputs.number("etaD", 1),
                inputs.number("sigmaPerHour", 0));
    }

    private static void day(Given inputs, ObjectNode result) {
        double[] demand = Numbers.list(inputs, "demandKw");
        double hours = inputs.number("dtHours", 1);
        double floor = inputs.number("socFloorShare", 0);
        StorageDispatch battery = new StorageDispatch(
                inputs.number("capacityKwh"),
                floor,
                inputs.number("socCeilShare", 1),
                inputs.number("gridChargeShare", CommunityRule.GRID_CHARGE_SHARE),
                inputs.number("etaC", 1),
                inputs.number("etaD", 1),
                inputs.number("pMaxKw", Double.POSITIVE_INFINITY) * hours,
                inputs.number("pMaxKw", Double.POSITIVE_INFINITY) * hours);
        List<RuleStep> steps = new CommunityRule(
                        battery,
                        hours,
                        inputs.number("retail", 0),
                        inputs.number("feedIn", 0),
                        inputs.flag("inverse", false) ? Direction.MALIK_INVERSE : Direction.MALIK_CLAMPED)
                .day(
                        inputs.number("soc0Kwh"),
                        demand,
                        Numbers.each(inputs, "generationKw", demand.length, 0),
                        Numbers.each(inputs, "evKw", demand.length, 0));
        ArrayNode shown = result.putArray("steps");
        steps.forEach(step -> show(step, shown.addObject()));
    }

    private static void show(RuleStep step, ObjectNode shown) {
        shown.set("tradedKw", Result.number(step.tradedKw()));
        shown.set("chargeKw", Result.number(step.chargeKw()));
        shown.set("dischargeKw", Result.number(step.dischargeKw()));
        shown.set("exportKw", Result.number(step.exportKw()));
        shown.set("importKw", Result.number(step.drawnKw()));
        shown.set("gridChargeKw", Result.number(step.gridChargeKw()));
        shown.set("socKwh", Result.number(step.socKwh()));
        shown.set("mu", Result.number(step.mu()));
        shown.set("tpRaw", Result.number(step.rawPrice()));
        shown.set("tpClamped", Result.number(step.price()));
    }

    private static void utilities(Given inputs, ObjectNode result) {
        StorageUtility utility = new StorageUtility(
                inputs.number("k"),
                inputs.number("S"),
                inputs.number("wear", 0),
                inputs.number("C", 0),
                inputs.number("soc", 0),
                inputs.number("chargePrice", 0),
                inputs.number("dischargePrice", 0));
        if (inputs.has("C")) {
            double charge = Math.min(utility.unlimitedCharge(), inputs.number("maxKwh", Double.POSITIVE_INFINITY));
            result.set("optimalChargeKwh", Result.number(charge));
            result.set("utilityAtOptimum", Result.number(utility.ofCharging(charge)));
        }
        if (inputs.has("soc")) {
            double give = Math.min(utility.unlimitedDischarge(), inputs.number("maxKwh", Double.POSITIVE_INFINITY));
            result.set("optimalDischargeKwh", Result.number(give));
            result.set("utilityAtOptimalDischarge", Result.number(utility.ofDischarging(give)));
        }
    }
}
