package org.openelecbay.market.game.blocks;

import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class ElecbayRatioBiddingTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new ElecbayBidding(LocalRate.SUPPLY_DEMAND_RATIO, 200);
    }
}
