package org.openelecbay.market.game.competition;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class SellerCompetitionTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new SellerCompetition(cents(5));
    }
}
