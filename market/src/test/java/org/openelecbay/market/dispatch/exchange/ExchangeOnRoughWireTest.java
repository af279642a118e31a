package org.openelecbay.market.dispatch.exchange;

import static org.openelecbay.market.Setting.cents;

import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MechanismContract;
import org.openelecbay.market.dispatch.exchange.ExchangeClearing.Penalty;
import org.openelecbay.market.dispatch.wire.RoughWire;

/// The rule on a wire that loses, doubles and is late keeps everything that it promises on a good one.
class ExchangeOnRoughWireTest extends MechanismContract {

    @Override
    protected MarketMechanism mechanism() {
        return new ExchangeClearing(cents(5), Penalty.ADAPTIVE, 1e-4, 1_000, new RoughWire(0.1, 0.2, 0.05, 0, 0, 3));
    }

    @Override
    protected int largestBook() {
        return 2_000;
    }
}
