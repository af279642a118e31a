package org.openelecbay.market.game.leader;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class NetworkChargeTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new StackelbergTrading(Leader.SELLERS, cents(5), cents(2));
    }
}
