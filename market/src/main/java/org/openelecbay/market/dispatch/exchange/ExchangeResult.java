package org.openelecbay.market.dispatch.exchange;

import java.util.Arrays;
import org.openelecbay.market.dispatch.splitting.Ending;

/// What an exchange ends with.
///
/// @param price of the pool, currency per kWh
/// @param injections of the participants, kWh, each within its bounds
/// @param iterations held
/// @param primalResidual of the last one
/// @param dualResidual of the last one
/// @param ending whether the residuals held; if not, the injections are still feasible, as the supplier covers them
public record ExchangeResult(
        double price, double[] injections, int iterations, double primalResidual, double dualResidual, Ending ending) {

    /// What the supplier puts in so that everything sums to zero, kWh: the feasible repair of spec F.7. The supplier
    /// has no bounds, so that nobody else is moved.
    public double grid() {
        return 0 - Arrays.stream(injections).sum();
    }

    static ExchangeResult of(Coordination coordination) {
        double[] all = coordination.injections();
        return new ExchangeResult(
                coordination.price(),
                Arrays.copyOf(all, all.length - 1),
                coordination.iteration(),
                coordination.primalResidual(),
                coordination.dualResidual(),
                coordination.converged() ? Ending.CONVERGED : Ending.NOT_CONVERGED);
    }
}
