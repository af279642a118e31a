package org.openelecbay.market.game.microgrid;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class QuantityFirstTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new MicrogridPrices(cents(5), Play.QUANTITY_FIRST);
    }

    @Override
    protected int largestBook() {
        return 20_000;
    }
}
