package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.game.gridled.GridLeader;
import org.openelecbay.market.game.leader.Follower;
import tools.jackson.databind.node.ObjectNode;

/// E06: the price by which the grid brings its peak down to a threshold (spec E.5).
///
/// Without `priceCap` the grid may ask anything, without `kappa` its peak costs it nothing. `leaderCostAtEquilibrium`
/// is that of the threshold price. Prosumers may name the most that they take, `max`.
public final class GridPrices implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        GridLeader grid = new GridLeader(
                inputs.number("basePrice"),
                inputs.number("priceCap", Double.POSITIVE_INFINITY),
                inputs.number("threshold"),
                inputs.number("kappa", 0),
                inputs.list(
                        "prosumers",
                        each -> new Follower.Quadratic(
                                each.number("w"), each.number("theta"), each.number("max", Double.POSITIVE_INFINITY))));
        GridLeader.Announced announced = grid.atThreshold();
        ObjectNode result = Result.object();
        result.set("demandAtBase", Result.number(grid.demandAt(grid.basePrice())));
        result.set("thresholdPrice", Result.number(announced.price()));
        result.set("thresholdDemand", Result.number(announced.demand()));
        result.put("choked", announced.isChoked());
        result.set("zeroPurchasePrice", Result.number(grid.zeroPurchasePrice()));
        result.set("leaderCostAtEquilibrium", Result.number(announced.cost()));
        result.set("leaderCostAtBase", Result.number(grid.costAt(grid.basePrice())));
        return result;
    }
}
