package org.openelecbay.market.game.offer;

import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class PriceAndShareTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new PriceAndShare(Ratio.half());
    }
}
