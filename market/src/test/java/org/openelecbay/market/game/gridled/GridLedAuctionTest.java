package org.openelecbay.market.game.gridled;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class GridLedAuctionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new GridLedAuction(Reading.THRESHOLD, Ratio.half(), Ratio.half(), cents(5), cents(1));
    }
}
