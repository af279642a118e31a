package org.openelecbay.grid.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.Horizon;
import org.openelecbay.grid.optimal.Interval;
import org.openelecbay.grid.optimal.LinearisationOptions;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.Ramp;
import org.openelecbay.grid.optimal.SuccessiveLinearisation;

/// Clears distributed generators over several intervals: least cost of generators and grid energy with ramps,
/// inside the limits of the network, each paid the nodal price of its bus (spec grid 8).
///
/// Generators that may stop are switched by branch and bound: with a choice still open a generator may give
/// anything from zero to its greatest power and its standing cost is left out, which bounds the cost from
/// below. Exact where the power
/// flow is convex, as it is without a network.
public final class GeneratorClearing {

    /// More switching problems than this are not tried.
    private static final int MOST_PROGRAMS = 4_096;

    private static final double POWER = 1e-6;

    private final List<GeneratorOffer> offers;
    private final List<MarketInterval> market;
    private final double hours;
    private int programs;
    private @Nullable Clearing best;

    private GeneratorClearing(List<GeneratorOffer> offers, List<MarketInterval> market, double hours) {
        this.offers = offers;
        this.market = market;
        this.hours = hours;
    }

    /// Clears.
    ///
    /// @param market its intervals in order
    /// @param hours length of an interval
    /// @return the cheapest clearing; one that is not solved says why in its flows
    /// @throws IllegalArgumentException when an offer does not fit the network, or switching takes too many
    ///     trials
    public static Clearing clear(List<GeneratorOffer> offers, List<MarketInterval> market, double hours) {
        if (!(hours > 0) || !Double.isFinite(hours)) {
            throw new IllegalArgumentException("An interval of " + hours + " hours is impossible.");
        }
        return new GeneratorClearing(List.copyOf(offers), List.copyOf(market), hours).search();
    }

    private Clearing search() {
        Boolean[][] runs = new Boolean[offers.size()][market.size()];
        for (int offer = 0; offer < offers.size(); offer++) {
            for (int interval = 0; interval < market.size(); interval++) {
                runs[offer][interval] = offers.get(offer).mayStop() ? null : Boolean.TRUE;
            }
        }
        Clearing relaxed = branch(runs);
        return best == null ? relaxed : best;
    }

    private Clearing branch(@Nullable Boolean[][] runs) {
        if (++programs > MOST_PROGRAMS) {
            throw new IllegalArgumentException("Switching the generators takes more than " + MOST_PROGRAMS
                    + " trials. Let fewer of them stop, or clear fewer intervals at once.");
        }
        Clearing bound = dispatch(runs);
        boolean isDearer = best != null && bound.totalCost() >= best.totalCost() - 1e-9;
        if (!bound.solved() || isDearer) {
            return bound;
        }
        for (int offer = 0; offer < offers.size(); offer++) {
            for (int interval = 0; interval < market.size(); interval++) {
                if (runs[offer][interval] == null) {
                    double kw = bound.accounts().get(offer).kw().get(interval);
                    for (boolean first : new boolean[] {kw > POWER, kw <= POWER}) {
                        runs[offer][interval] = first;
                        branch(runs);
                    }
                    runs[offer][interval] = null;
                    return bound;
                }
            }
        }
        best = bound;
        return bound;
    }

    private Clearing dispatch(@Nullable Boolean[][] runs) {
        List<Interval> intervals = new ArrayList<>();
        for (int interval = 0; interval < market.size(); interval++) {
            List<ControllableUnit> units = new ArrayList<>();
            for (int offer = 0; offer < offers.size(); offer++) {
                ControllableUnit unit = offers.get(offer).unit();
                Boolean on = runs[offer][interval];
                units.add(on == null ? unit.between(0, unit.highestKw()) : on ? unit : unit.standing());
            }
            intervals.add(market.get(interval).with(units));
        }
        List<Ramp> ramps = new ArrayList<>();
        for (GeneratorOffer offer : offers) {
            if (offer.rampKwPerStep() != null) {
                ramps.add(new Ramp(offer.unit().name(), offer.rampKwPerStep(), offer.initialKw()));
            }
        }
        List<OptimalFlow> flows =
                SuccessiveLinearisation.solve(new Horizon(intervals, ramps), LinearisationOptions.STANDARD);
        return accounted(flows, runs);
    }

    private Clearing accounted(List<OptimalFlow> flows, @Nullable Boolean[][] runs) {
        List<GeneratorAccount> accounts = new ArrayList<>();
        double total = 0;
        for (int interval = 0; interval < market.size(); interval++) {
            total += hours * flows.get(interval).costPerHour();
        }
        for (int offer = 0; offer < offers.size(); offer++) {
            List<Double> kw = new ArrayList<>();
            List<Boolean> on = new ArrayList<>();
            List<Double> prices = new ArrayList<>();
            double revenue = 0;
            double cost = 0;
            for (int interval = 0; interval < market.size(); interval++) {
                OptimalFlow flow = flows.get(interval);
                double power = flow.dispatch().get(offer).activeKw();
                boolean running = Boolean.TRUE.equals(runs[offer][interval]);
                double price = price(interval, offer, flow);
                kw.add(power);
                on.add(running);
                prices.add(price);
                revenue += hours * price * power;
                cost += hours * offers.get(offer).costPerHour(power, running);
                total += running ? hours * offers.get(offer).standingCost() : 0;
            }
            accounts.add(new GeneratorAccount(offers.get(offer), kw, on, prices, revenue, cost));
        }
        return new Clearing(flows, accounts, total);
    }

    private double price(int interval, int offer, OptimalFlow flow) {
        int terminal = market.get(interval)
                .model()
                .terminals()
                .indexOf(offers.get(offer).unit().terminal());
        return flow.solved() ? flow.prices().get(terminal).active().total() : 0;
    }
}
