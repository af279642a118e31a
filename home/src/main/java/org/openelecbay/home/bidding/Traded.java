package org.openelecbay.home.bidding;

import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;

/// A household after a local trade: what it sold has to be there like a load, and what it bought is there already.
public final class Traded {

    private Traded() {}

    /// The trade passes the same meter: sold energy takes room from the export limit, bought energy from the import
    /// limit.
    ///
    /// @param step of the trade
    /// @param soldKwh negative when bought
    public static Household of(Household household, int step, double soldKwh) {
        double kw = soldKwh / household.steps().hours();
        double[] load = household.loadKw().clone();
        load[step] += kw;
        Contract contract = household.contract();
        double[] imports = contract.importLimitKw().clone();
        double[] exports = contract.exportLimitKw().clone();
        imports[step] = Math.max(0, imports[step] + kw);
        exports[step] = Math.max(0, exports[step] - kw);
        return new Household(
                household.steps(),
                new Contract(
                        contract.importPrice(),
                        contract.exportPrice(),
                        contract.networkFee(),
                        imports,
                        exports,
                        contract.peakPricePerKw(),
                        contract.unservedPerKwh(),
                        contract.peakSoFarKw()),
                load,
                household.equipment());
    }
}
