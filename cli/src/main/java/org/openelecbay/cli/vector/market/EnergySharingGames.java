package org.openelecbay.cli.vector.market;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.game.sharing.Building;
import org.openelecbay.market.game.sharing.EnergySharing;
import org.openelecbay.market.game.sharing.Share;
import tools.jackson.databind.node.ObjectNode;

/// E01: the energy-sharing game among buildings (spec E.1).
///
/// Loads have no bounds, as in the closed form, unless a building gives `min` or `max`; without `r` it has no energy of
/// its own.
public final class EnergySharingGames implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<String> ids = inputs.names("buildings", "id");
        List<Building> buildings = inputs.list(
                "buildings",
                building -> new Building(
                        building.number("a"),
                        building.number("xHat"),
                        building.number("r", 0),
                        building.number("min", Double.NEGATIVE_INFINITY),
                        building.number("max", Double.POSITIVE_INFINITY)));
        EnergySharing sharing = EnergySharing.of(buildings, inputs.number("exportPrice"), inputs.number("importPrice"));
        ObjectNode result = Result.object();
        result.set("sharingPrice", Result.number(sharing.price()));
        result.set("communityGridExchange", Result.number(sharing.exchange()));
        ObjectNode shares = result.putObject("buildings");
        for (int n = 0; n < ids.size(); n++) {
            Share share = sharing.shares().get(n);
            ObjectNode node = shares.putObject(ids.get(n));
            node.set("load", Result.number(share.load()));
            node.set("netPurchase", Result.number(share.net()));
            node.set("p2p", Result.number(share.local()));
            node.set("grid", Result.number(share.grid()));
            node.set("payment", Result.number(share.payment()));
            node.set("cost", Result.number(share.cost()));
            node.set("standAloneCost", Result.number(share.aloneCost()));
            node.put("role", share.role().name());
        }
        return result;
    }
}
