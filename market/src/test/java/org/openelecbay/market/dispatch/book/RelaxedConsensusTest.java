package org.openelecbay.market.dispatch.book;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class RelaxedConsensusTest extends MechanismContract {

    private static final PairingTerms TERMS = new PairingTerms(cents(5), Price.ofMicrosPerKwh(1_000), 20);

    @Override
    protected MarketMechanism mechanism() {
        return new RelaxedConsensus(TERMS, 1_500);
    }

    @Override
    protected int largestBook() {
        return 5_000;
    }
}
