package org.openelecbay.market.dispatch.book;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;

class ConsensusAdmmTest extends MechanismContract {

    private static final PairingTerms TERMS = new PairingTerms(cents(5), Price.ofMicrosPerKwh(1_000), 20);

    @Override
    protected MarketMechanism mechanism() {
        return new ConsensusAdmm(TERMS, 1_000);
    }

    @Override
    protected int largestBook() {
        return 5_000;
    }
}
