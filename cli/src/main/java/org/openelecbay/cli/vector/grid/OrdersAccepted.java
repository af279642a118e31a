package org.openelecbay.cli.vector.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.sensitivity.BalancedModel;
import org.openelecbay.grid.trade.Acceptance;
import org.openelecbay.grid.trade.CurtailmentRule;
import org.openelecbay.grid.trade.NetworkOrder;
import org.openelecbay.grid.trade.OrderAcceptance;
import tools.jackson.databind.node.ObjectNode;

/// `order-acceptance`: orders in the order in which they are written, and all by one factor (spec grid 3.4).
public final class OrdersAccepted implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = RatedNetwork.read(inputs);
        BalancedModel model = BalancedModel.of(network);
        double baseKw = 1_000 * network.baseMva();
        List<NetworkOrder> orders = new ArrayList<>();
        for (Given each : inputs.list("orders")) {
            String id = String.valueOf(orders.size());
            orders.add(new NetworkOrder(id, orders.size(), TradeChecks.trade(model, each, baseKw), 0));
        }
        OrderAcceptance acceptance =
                new OrderAcceptance(model, RatedNetwork.limits(inputs), inputs.number("lotPu", 0) * baseKw);
        Acceptance sequential = acceptance.accept(orders, CurtailmentRule.SEQUENTIAL);
        Acceptance proRata = acceptance.accept(orders, CurtailmentRule.PRO_RATA);
        OperatingPoint after = Voltages.solved(sequential.after());
        ObjectNode result = Result.object();
        result.set("acceptedPu", Result.numbers(sequential.orders().stream().mapToDouble(each -> each.kw() / baseKw)));
        result.set("totalAcceptedPu", Result.number(sequential.totalKw() / baseKw));
        result.set("commonScaling", Result.number(proRata.commonFactor()));
        result.set("totalAtCommonScalingPu", Result.number(proRata.totalKw() / baseKw));
        result.set("vPuAfter", Result.numbers(Voltages.of(model, after)));
        result.set(
                "branchIPuAfter",
                Result.numbers(IntStream.range(0, network.branches().size()).mapToDouble(after::current)));
        return result;
    }
}
