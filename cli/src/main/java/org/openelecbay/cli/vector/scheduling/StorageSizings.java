package org.openelecbay.cli.vector.scheduling;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.home.study.sizing.StorageInvestment;
import tools.jackson.databind.node.ObjectNode;

/// `bes-sizing`: what batteries are worth to users and providers (spec scheduling 10.1). Either part may be
/// missing in the inputs.
public final class StorageSizings implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        StorageInvestment investment = new StorageInvestment(
                inputs.number("discountRate"),
                inputs.number("years"),
                inputs.number("capexPerKwh"),
                inputs.number("omPerKwhYear", 0));
        ObjectNode result = Result.object();
        result.set("capitalRecoveryFactor", Result.number(investment.recovery()));
        if (inputs.has("sizesKwh")) {
            StorageInvestment.UserChoice choice =
                    investment.choose(Numbers.list(inputs, "sizesKwh"), Numbers.list(inputs, "annualSaving"));
            result.set("npv", Result.numbers(choice.values()));
            result.set("bestSizeKwh", Result.number(choice.bestKwh()));
            result.set("bestNpv", Result.number(choice.bestValue()));
        }
        if (inputs.has("espAnnualThroughputKwh")) {
            double size = inputs.number("espSizeKwh");
            double throughput = inputs.number("espAnnualThroughputKwh");
            double fee = inputs.number("espFeePerKwh", 0);
            result.set("espNpv", Result.number(investment.providerValue(size, fee, throughput)));
            result.set("espBreakEvenFee", Result.number(investment.breakEvenFee(size, throughput)));
        }
        return result;
    }
}
