package org.openelecbay.market.matching;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Priority;

/// What one priority would bring about in a slot; the storage's trades are not counted.
///
/// @param priority the priority
/// @param transactions the number of trades
/// @param energy traded
/// @param revenue what sellers get in all
/// @param sellerGain what sellers get above the export price
/// @param buyerSaving what buyers pay below the import price
public record PrioritySummary(
        Priority priority, int transactions, Energy energy, Money revenue, Money sellerGain, Money buyerSaving) {

    /// Sums up the trades of one priority.
    ///
    /// @param trades of this priority alone
    public static PrioritySummary of(Priority priority, List<Trade> trades, PriceBand band) {
        Energy energy = Energy.ZERO;
        Money revenue = Money.ZERO;
        Money paid = Money.ZERO;
        for (Trade trade : trades) {
            energy = energy.plus(trade.quantity());
            revenue = revenue.plus(trade.sellerGets().times(trade.quantity()));
            paid = paid.plus(trade.buyerPays().times(trade.quantity()));
        }
        return new PrioritySummary(
                priority,
                trades.size(),
                energy,
                revenue,
                revenue.minus(band.exportPrice().times(energy)),
                band.importPrice().times(energy).minus(paid));
    }
}
