package org.openelecbay.market.reserve;

import java.util.List;

/// Energy and reserve of the least expected cost.
///
/// @param energy of each provider, kWh
/// @param participation of each provider, the share of the error that it follows; sums to 1
/// @param reserve that each provider holds each way, kWh
/// @param energyPrice currency per kWh of demand
/// @param participationPrice currency for following all of the error; what all reserve together is paid
/// @param expectedCost currency
public record ReservePlan(
        double[] energy,
        double[] participation,
        double[] reserve,
        double energyPrice,
        double participationPrice,
        double expectedCost) {

    static ReservePlan of(
            List<Provider> providers,
            Uncertainty error,
            double[] energy,
            double[] participation,
            double energyPrice,
            double participationPrice) {
        double[] reserve = new double[energy.length];
        double cost = 0;
        for (int i = 0; i < reserve.length; i++) {
            Provider provider = providers.get(i);
            double share = participation[i];
            reserve[i] = error.reserve() * share;
            cost += provider.cost(energy[i]);
            cost += provider.slope() * share * share * error.sigma() * error.sigma() / 2;
            cost += reserve[i] > 0 ? 2 * provider.reserveCost() * reserve[i] : 0;
        }
        return new ReservePlan(energy, participation, reserve, energyPrice, participationPrice, cost);
    }
}
