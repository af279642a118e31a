package org.openelecbay.market.dispatch.book;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// The rule on a wire that loses, doubles and is late keeps everything that it promises on a good one.
class ConsensusOnRoughWireTest extends MechanismContract {

    private static final PairingTerms TERMS = new PairingTerms(cents(5), Price.ofMicrosPerKwh(1_000), 20);

    @Override
    protected MarketMechanism mechanism() {
        return new ConsensusAdmm(TERMS, 200, new RoughWire(0.1, 0.2, 0.05, 0, 0, 3));
    }

    @Override
    protected int largestBook() {
        return 200;
    }
}
