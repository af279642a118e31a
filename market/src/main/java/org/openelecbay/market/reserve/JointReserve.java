package org.openelecbay.market.reserve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Energy and reserve of a community together, with chance constraints: `p_i + alpha_i omega` stays between the limits
/// of every provider except as often as agreed.
///
/// Makes `sum a p^2 / 2 + b p + a alpha^2 sigma^2 / 2 + 2 c z sigma alpha` least with `sum p` the demand, `sum alpha`
/// one, `alpha >= 0`, `p + z sigma alpha <= max` and `p - z sigma alpha >= min`. Where all costs rise, both prices are
/// found one inside the other from every provider's exact [Response]; of several energy prices the middle is taken.
/// Where a cost is a line, an interior point method answers. Providers times some hundred steps.
///
/// Source: Guo et al. 2021; spec G.1.
public final class JointReserve {

    private static final double EXACT = 1e-13;
    private static final int MOST_DOUBLINGS = 1_000;

    private final List<Provider> providers;
    private final double demand;
    private final Uncertainty error;

    /// @param demand kWh that all providers give together
    /// @throws IllegalArgumentException when there is no provider
    public JointReserve(List<Provider> providers, double demand, Uncertainty error) {
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("Nobody provides energy or reserve. Is the list of providers missing?");
        }
        this.providers = List.copyOf(providers);
        this.demand = demand;
        this.error = error;
    }

    /// Why no plan exists, in one sentence; nothing when there is one.
    public Optional<String> obstacle() {
        double least = 0;
        double most = 0;
        double held = 0;
        boolean anybody = false;
        for (Provider provider : providers) {
            least += provider.min();
            most += provider.max();
            held += provider.holdsReserve() ? (provider.max() - provider.min()) / 2 : 0;
            anybody |= provider.holdsReserve();
        }
        double s = error.reserve();
        double slack = EXACT * (Math.abs(least) + Math.abs(most) + s);
        if (!anybody || held < s - slack) {
            return Optional.of("The providers can hold " + held + " kWh of reserve each way, less than the " + s
                    + " kWh that are needed.");
        }
        if (demand < least + s - slack || demand > most - s + slack) {
            return Optional.of("A demand of " + demand + " kWh with " + s
                    + " kWh of reserve each way does not fit between the least, " + least + " kWh, and the most, "
                    + most + " kWh, of all providers.");
        }
        return Optional.empty();
    }

    /// The plan of the least expected cost.
    ///
    /// @throws IllegalArgumentException when there is none; see [#obstacle]
    public ReservePlan plan() {
        obstacle().ifPresent(why -> {
            throw new IllegalArgumentException(why + " Is a limit or the violation rate too low?");
        });
        boolean rising = providers.stream().allMatch(provider -> provider.slope() > 0);
        return rising ? fromPrices() : ReserveProgram.plan(providers, demand, error);
    }

    private ReservePlan fromPrices() {
        // without an error nothing tells the shares apart but how steeply costs rise
        Uncertainty felt = error.sigma() > 0 ? error : new Uncertainty(1, 0);
        double high = 1;
        for (int k = 0; k < MOST_DOUBLINGS && missing(high, felt) < 0; k++) {
            high *= 2;
        }
        double participationPrice = Crossing.of(at -> missing(at, felt), 0, high, EXACT);
        double any = energyPrice(participationPrice, felt);
        double reach = reach(participationPrice, felt);
        double energyPrice =
                Crossing.middle(at -> excess(at, participationPrice, felt), -reach, reach, any, tolerance());
        List<Response> responses = responses(energyPrice, participationPrice, felt);
        return ReservePlan.of(
                providers,
                error,
                responses.stream().mapToDouble(Response::energy).toArray(),
                responses.stream().mapToDouble(Response::participation).toArray(),
                energyPrice,
                error.sigma() > 0 ? participationPrice : 0);
    }

    /// By how much the shares exceed one.
    private double missing(double participationPrice, Uncertainty felt) {
        double energyPrice = energyPrice(participationPrice, felt);
        double sum = -1;
        for (Provider provider : providers) {
            sum += Response.of(provider, felt, energyPrice, participationPrice).participation();
        }
        return sum;
    }

    private double energyPrice(double participationPrice, Uncertainty felt) {
        double reach = reach(participationPrice, felt);
        return Crossing.of(at -> excess(at, participationPrice, felt), -reach, reach, tolerance());
    }

    private double excess(double energyPrice, double participationPrice, Uncertainty felt) {
        double sum = -demand;
        for (Provider provider : providers) {
            sum += Response.of(provider, felt, energyPrice, participationPrice).energy();
        }
        return sum;
    }

    private List<Response> responses(double energyPrice, double participationPrice, Uncertainty felt) {
        List<Response> responses = new ArrayList<>(providers.size());
        for (Provider provider : providers) {
            responses.add(Response.of(provider, felt, energyPrice, participationPrice));
        }
        return responses;
    }

    /// Beyond plus and minus this price everybody gives all or nothing.
    private double reach(double participationPrice, Uncertainty felt) {
        double most = 1;
        for (Provider provider : providers) {
            double rise = provider.slope() * Math.max(Math.abs(provider.min()), Math.abs(provider.max()));
            most = Math.max(most, Math.abs(provider.base()) + rise);
        }
        double swing = felt.reserve() > 0 ? participationPrice / felt.reserve() : 0;
        return 2 * (most + swing);
    }

    private double tolerance() {
        double sum = Math.abs(demand);
        for (Provider provider : providers) {
            sum += Math.max(Math.abs(provider.min()), Math.abs(provider.max()));
        }
        return EXACT * sum;
    }
}
