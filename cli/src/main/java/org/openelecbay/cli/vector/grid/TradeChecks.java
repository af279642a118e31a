package org.openelecbay.cli.vector.grid;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;
import org.openelecbay.grid.sensitivity.PathOverlap;
import org.openelecbay.grid.trade.Trade;
import org.openelecbay.grid.trade.TradeCheck;
import org.openelecbay.grid.trade.TradeEffect;
import tools.jackson.databind.node.ObjectNode;

/// `trade-check`: what a trade changes by voltage, transfer and loss factors, and by a power flow (spec grid
/// 3.3).
public final class TradeChecks implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = RatedNetwork.read(inputs);
        BalancedModel model = BalancedModel.of(network);
        double baseKw = 1_000 * network.baseMva();
        Trade trade = trade(model, inputs.at("trade"), baseKw);
        double[] none = new double[model.terminals().size()];
        TradeCheck check = new TradeCheck(model, none, none, RatedNetwork.limits(inputs), 0);
        TradeEffect effect = check.effect(trade);
        OperatingPoint after = Voltages.solved(check.after(trade));
        double[] before = Voltages.of(model, check.before());
        double[] actual = Voltages.of(model, after);
        int[] place = Voltages.places(model);
        double[] predicted = IntStream.range(0, place.length)
                .mapToDouble(bus -> place[bus] < 0 ? 0 : effect.voltagePu()[place[bus]])
                .toArray();
        double[] transfer = transfer(network, trade);
        ObjectNode result = Result.object();
        result.set("predictedDvPu", Result.numbers(predicted));
        result.set("actualDvPu", Result.numbers(difference(actual, before)));
        result.set("predictedDLossPPu", Result.number(effect.lossKw() / baseKw));
        double lost = after.lossKw() - check.before().lossKw();
        result.set("actualDLossPPu", Result.number(lost / baseKw));
        result.set("tradePtdf", Result.numbers(transfer));
        result.set(
                "predictedDFlowPPu", Result.numbers(Arrays.stream(transfer).map(each -> each * trade.kw() / baseKw)));
        result.set(
                "electricalPathBranches",
                Result.numbers(IntStream.range(0, transfer.length)
                        .filter(branch -> transfer[branch] != 0)
                        .asDoubleStream()));
        result.set("predictedMaxV", Result.number(most(sum(before, predicted))));
        result.set(
                "predictedMinV",
                Result.number(-most(
                        Arrays.stream(sum(before, predicted)).map(each -> -each).toArray())));
        result.set("actualMaxV", Result.number(most(actual)));
        result.set(
                "actualMinV",
                Result.number(-most(Arrays.stream(actual).map(each -> -each).toArray())));
        return result;
    }

    static Trade trade(BalancedModel model, Given trade, double baseKw) {
        double kw = trade.has("pKw") ? trade.number("pKw") : trade.number("pPu") * baseKw;
        return new Trade(model.terminal(trade.text("sellerBus")), model.terminal(trade.text("buyerBus")), kw);
    }

    private static double[] transfer(BalancedNetwork network, Trade trade) {
        PathOverlap overlap = PathOverlap.of(network);
        return IntStream.range(0, network.branches().size())
                .mapToDouble(
                        branch -> overlap.transfer(branch, trade.seller()) - overlap.transfer(branch, trade.buyer()))
                .toArray();
    }

    private static double[] sum(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(k -> one[k] + other[k])
                .toArray();
    }

    private static double[] difference(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(k -> one[k] - other[k])
                .toArray();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }
}
