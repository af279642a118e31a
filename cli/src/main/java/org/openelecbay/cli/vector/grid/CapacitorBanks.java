package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.control.CapacitorPlacement;
import org.openelecbay.grid.control.CapacitorPlacement.Choice;
import org.openelecbay.grid.control.VoltageBand;
import tools.jackson.databind.node.ObjectNode;

/// `capacitor`: the banks that lose least, of `bankOptionsPu` at every bus but the slack or at `candidateBuses`
/// (spec grid 2.8). `vMinPu` and `vMaxPu` are kept where they are given.
public final class CapacitorBanks implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        String slack = network.sources().getFirst().bus();
        List<String> buses = inputs.has("candidateBuses")
                ? inputs.list("candidateBuses").stream().map(Given::text).toList()
                : network.buses().stream()
                        .map(BalancedBus::id)
                        .filter(bus -> !bus.equals(slack))
                        .toList();
        double[] options =
                inputs.list("bankOptionsPu").stream().mapToDouble(Given::number).toArray();
        CapacitorPlacement placement = new CapacitorPlacement(
                network,
                buses,
                options,
                new VoltageBand(
                        inputs.number("vMinPu", Double.NEGATIVE_INFINITY),
                        inputs.number("vMaxPu", Double.POSITIVE_INFINITY)));
        Choice best = placement
                .best()
                .orElseThrow(() -> new UnusableCase("No combination of banks has a power flow. Is the load too high?"));
        ObjectNode result = Result.object();
        result.set(
                "baseLossPPu",
                placement
                        .with(new double[buses.size()])
                        .map(choice -> Result.number(choice.lossPu()))
                        .orElseGet(Result::nothing));
        result.set("bestBanksPu", Result.numbers(best.banksPu()));
        result.set("bestLossPPu", Result.number(best.lossPu()));
        result.set(
                "minVPu",
                Result.number(IntStream.range(0, network.buses().size())
                        .mapToDouble(bus -> best.solution().voltage(bus).magnitude())
                        .min()
                        .orElse(Double.NaN)));
        return result;
    }
}
