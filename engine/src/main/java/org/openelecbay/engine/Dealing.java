package org.openelecbay.engine;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.conduct.Conduct;

/// What one participant sold, bought, got, paid and received beside its trades in one clearing.
final class Dealing {

    private Energy sold = Energy.ZERO;
    private Energy bought = Energy.ZERO;
    private Money got = Money.ZERO;
    private Money paid = Money.ZERO;
    private Money received = Money.ZERO;

    void sell(Trade trade) {
        sold = sold.plus(trade.quantity());
        got = got.plus(trade.sellerGets().times(trade.quantity()));
    }

    void buy(Trade trade) {
        bought = bought.plus(trade.quantity());
        paid = paid.plus(trade.buyerPays().times(trade.quantity()));
    }

    void receive(Money money) {
        received = received.plus(money);
    }

    /// The surcharge on what it pays and gets; what it received beside its trades is part of that, unless it is on both
    /// sides.
    Money surcharge(Conduct conduct) {
        if (!sold.isPositive()) {
            return conduct.on(paid.minus(received));
        }
        return bought.isPositive() ? conduct.on(paid).plus(conduct.on(got)) : conduct.on(got.plus(received));
    }

    /// What it gains over selling to and buying from the supplier, not negative.
    Money gainOver(PriceBand band) {
        Money gain = got.minus(band.exportPrice().times(sold))
                .plus(band.importPrice().times(bought).minus(paid))
                .plus(received);
        return gain.max(Money.ZERO);
    }
}
