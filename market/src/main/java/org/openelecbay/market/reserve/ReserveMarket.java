package org.openelecbay.market.reserve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.auction.curve.OrderCurves;

/// Energy and reserve of one slot from the curves of its orders: offers hold the reserve, bids cause the error.
final class ReserveMarket {

    /// How often offers that energy alone would not ask for are taken out, before reserve is given up.
    private static final int MOST_ROUNDS = 20;

    /// A price is read to so many parts of a micro before it is rounded, so that noise decides no tie.
    private static final double PARTS_OF_A_MICRO = 1e4;

    private final Ladder bids;
    private final Ladder offers;
    private final OrderCurves curves;
    private final ReserveTerms terms;
    private ReservePlan plan;
    private double sigma;
    private Optional<String> obstacle = Optional.empty();

    private ReserveMarket(Ladder bids, Ladder offers, ReserveTerms terms) {
        this.bids = bids;
        this.offers = offers;
        this.terms = terms;
        this.curves = OrderCurves.of(bids, offers, terms.flexibility());
        this.plan = new JointReserve(providers(new boolean[offers.size()]), 0, new Uncertainty(0, 0)).plan();
    }

    static ReserveMarket of(Ladder bids, Ladder offers, ReserveTerms terms) {
        ReserveMarket market = new ReserveMarket(bids, offers, terms);
        market.addReserve();
        return market;
    }

    private void addReserve() {
        Map<ParticipantId, Double> demand = new LinkedHashMap<>();
        double[] bought = bought();
        for (int rank = 0; rank < bought.length; rank++) {
            demand.merge(bids.owner(rank), bought[rank] / OrderCurves.WATT_HOURS, Double::sum);
        }
        double[] deviations = demand.values().stream()
                .mapToDouble(energy -> terms.error() * energy)
                .toArray();
        sigma = Math.sqrt(ErrorShares.variance(deviations, terms.correlation()));
        Uncertainty error = new Uncertainty(sigma, terms.factor());
        boolean[] without = new boolean[offers.size()];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            JointReserve joint = new JointReserve(providers(without), 0, error);
            obstacle = joint.obstacle();
            if (obstacle.isPresent()) {
                return;
            }
            ReservePlan joined = joint.plan();
            if (!takesOut(joined, without)) {
                plan = joined;
                return;
            }
        }
        obstacle = Optional.of("Ever more offers would sell below their limits to hold reserve.");
    }

    /// Takes out the offers that would sell below their limits only to be able to give less.
    private boolean takesOut(ReservePlan joined, boolean[] without) {
        long price = micros(joined.energyPrice());
        boolean any = false;
        for (int rank = 0; rank < without.length; rank++) {
            if (!without[rank] && offers.limit(rank) > price && joined.participation()[rank] > 0) {
                without[rank] = true;
                any = true;
            }
        }
        return any;
    }

    private List<Provider> providers(boolean[] without) {
        List<Provider> providers = new ArrayList<>(without.length + bids.size());
        for (int rank = 0; rank < without.length; rank++) {
            Curve curve = curves.offers().get(rank);
            double cost = without[rank] ? Double.POSITIVE_INFINITY : terms.costPerKwh();
            providers.add(new Provider(curve.slope(), curve.limit(), cost, 0, curve.most()));
        }
        for (Curve curve : curves.bids()) {
            providers.add(new Provider(curve.slope(), curve.limit(), Double.POSITIVE_INFINITY, -curve.most(), 0));
        }
        return providers;
    }

    /// Why no reserve is held, if none is.
    Optional<String> obstacle() {
        return obstacle;
    }

    Price price() {
        return Price.ofMicrosPerKwh(micros(plan.energyPrice()));
    }

    private static long micros(double price) {
        return (long) Math.rint(Math.rint(price * OrderCurves.MICROS * PARTS_OF_A_MICRO) / PARTS_OF_A_MICRO);
    }

    /// Watt-hours by rank.
    double[] sold() {
        return IntStream.range(0, offers.size())
                .mapToDouble(rank -> Math.max(0, plan.energy()[rank]) * OrderCurves.WATT_HOURS)
                .toArray();
    }

    /// Watt-hours by rank.
    double[] bought() {
        return IntStream.range(0, bids.size())
                .mapToDouble(rank -> Math.max(0, -plan.energy()[offers.size() + rank]) * OrderCurves.WATT_HOURS)
                .toArray();
    }

    /// The standard deviation of the error, kWh.
    double sigma() {
        return sigma;
    }

    /// What all reserve is paid, currency; nothing where none is held.
    double payment() {
        return obstacle.isPresent() ? 0 : plan.participationPrice();
    }

    /// The share of the error that each owner of offers follows; nobody where no reserve is held.
    Map<ParticipantId, Double> participation() {
        Map<ParticipantId, Double> shares = new HashMap<>();
        for (int rank = 0; rank < offers.size() && obstacle.isEmpty(); rank++) {
            shares.merge(offers.owner(rank), plan.participation()[rank], Double::sum);
        }
        return shares;
    }
}
