package org.openelecbay.market.game.flexibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.game.nash.Efficiency;
import org.openelecbay.market.game.price.OwnerCurves;
import org.openelecbay.market.game.price.Takers;

/// Sellers of flexibility who decide how much of it they secure, and so its price; buyers take the price as given.
///
/// Each seller j picks f between nothing and what it has; the price is the highest at which buyers take all that is
/// secured. Its payoff is price times f less the cost of f. Where the need is a straight line, the only equilibrium is
/// as if each took the price as given with a cost that is steeper by the slope of the line. The need has kinks and
/// jumps, so each straight part and each kink has one candidate at most, and each candidate is checked against the best
/// that every seller can do anywhere. There may be none left.
///
/// Source: docs/reference/games.md, after Park et al. 2021.
public final class FlexibilityMarket {

    private static final double ROUNDING = 1e-9;
    private static final int STEPS = 200;

    private final List<Curve> buyers;
    private final List<Curve> steps;
    private final OwnerCurves sellers;
    private final Need need;

    /// What is secured.
    ///
    /// @param price currency per kWh
    /// @param power by how much a kWh of one seller moves the price; 0 where all take it as given
    /// @param bought kWh by buyer's curve
    /// @param byPiece kWh by piece of the sellers
    /// @param sold kWh by step of the sellers
    /// @param epsilon the most that a seller gains by securing another amount alone, currency
    public record Secured(
            double price, double power, double[] bought, double[] byPiece, double[] sold, double epsilon) {}

    /// A market.
    ///
    /// @param buyers what flexibility is worth to those who need it
    /// @param steps what it costs, by rank
    /// @param sellers the owners of the steps
    public FlexibilityMarket(List<Curve> buyers, List<Curve> steps, OwnerCurves sellers) {
        this.buyers = List.copyOf(buyers);
        this.steps = List.copyOf(steps);
        this.sellers = sellers;
        this.need = Need.of(buyers);
    }

    /// A market in which every step has a seller of its own.
    public static FlexibilityMarket ofSingles(List<Curve> buyers, List<Curve> sellers) {
        return new FlexibilityMarket(buyers, sellers, OwnerCurves.of(false, sellers, rank -> rank));
    }

    /// The equilibrium of the greatest welfare, of equals the one of the highest price; none where there is no
    /// equilibrium in pure strategies.
    public Optional<Secured> equilibrium() {
        List<Secured> candidates = new ArrayList<>();
        for (int k = 0; k < need.parts().size(); k++) {
            onPart(k, candidates);
            atEnd(k, candidates);
        }
        if (candidates.isEmpty()) {
            return nobodyCanServe() ? Optional.of(asGiven()) : Optional.empty();
        }
        Optional<Secured> best = Optional.empty();
        for (Secured each : candidates) {
            boolean isStable = each.epsilon() <= ROUNDING * Math.max(Math.abs(each.price()), 1e-3) * need.total();
            if (isStable && best.stream().allMatch(other -> welfare(each) > welfare(other) * (1 + ROUNDING))) {
                best = Optional.of(each);
            }
        }
        return best;
    }

    /// What is secured where sellers too take the price as given: the greatest welfare.
    public Secured asGiven() {
        return asGiven(buyers, sellers);
    }

    /// The same without looking for parts and kinks of the need: O(n log n).
    static Secured asGiven(List<Curve> buyers, OwnerCurves sellers) {
        return secured(
                buyers,
                sellers,
                Takers.of(buyers, sellers.shown(0)).balancing(0).middle(),
                0);
    }

    /// The greatest welfare over that of the outcome.
    public OptionalDouble priceOfAnarchy(Secured outcome) {
        return Efficiency.ofWelfare(welfare(asGiven()), welfare(outcome));
    }

    /// Worth of what is bought less cost of what is sold, currency.
    public double welfare(Secured outcome) {
        double welfare = 0;
        for (int k = 0; k < buyers.size(); k++) {
            welfare += buyers.get(k).utility(outcome.bought()[k]);
        }
        for (int k = 0; k < steps.size(); k++) {
            welfare -= steps.get(k).cost(outcome.sold()[k]);
        }
        return welfare;
    }

    private boolean nobodyCanServe() {
        double cheapest = steps.stream().mapToDouble(Curve::limit).min().orElse(Double.POSITIVE_INFINITY);
        return need.parts().isEmpty() || need.parts().getFirst().price() <= cheapest;
    }

    private void onPart(int k, List<Secured> candidates) {
        Need.Part part = need.parts().get(k);
        double price =
                Takers.of(buyers, sellers.shown(part.slope())).balancing(0).high();
        double rounding = ROUNDING * (part.price() - part.lastPrice());
        if (price <= part.price() + rounding && price >= part.lastPrice() - rounding) {
            candidates.add(checked(secured(price, part.slope())));
        }
    }

    /// At the end of a part the need goes on steeper or not at all: any slope in between keeps everybody there.
    private void atEnd(int k, List<Secured> candidates) {
        Need.Part part = need.parts().get(k);
        boolean isLast = k + 1 == need.parts().size();
        boolean jumps =
                isLast || need.parts().get(k + 1).price() < part.lastPrice() - ROUNDING * Math.abs(part.lastPrice());
        double price = part.lastPrice();
        double low = part.slope();
        double high = jumps ? Double.POSITIVE_INFINITY : need.parts().get(k + 1).slope();
        double rounding = ROUNDING * part.to();
        if (high < low
                || supply(price, low) < part.to() - rounding
                || (!jumps && supply(price, high) > part.to() + rounding)) {
            return;
        }
        for (int step = 0; step < STEPS && Double.isInfinite(high); step++) {
            double next = low * 2;
            high = supply(price, next) < part.to() ? next : high;
            low = Double.isInfinite(high) ? next : low;
        }
        for (int step = 0; step < STEPS && high - low > Math.ulp(high); step++) {
            double middle = low + (high - low) / 2;
            boolean isTooMuch = supply(price, middle) > part.to();
            low = isTooMuch ? middle : low;
            high = isTooMuch ? high : middle;
        }
        candidates.add(checked(secured(price, high)));
    }

    private double supply(double price, double power) {
        return sellers.shown(power).stream()
                .mapToDouble(piece -> piece.supplyAt(price))
                .sum();
    }

    private Secured secured(double price, double power) {
        return secured(buyers, sellers, price, power);
    }

    private static Secured secured(List<Curve> buyers, OwnerCurves sellers, double price, double power) {
        double[] byPiece = sellers.shown(power).stream()
                .mapToDouble(piece -> piece.supplyAt(price))
                .toArray();
        double[] bought =
                buyers.stream().mapToDouble(buyer -> buyer.demandAt(price)).toArray();
        return new Secured(price, power, bought, byPiece, sellers.byStep(byPiece), 0);
    }

    private Secured checked(Secured candidate) {
        double[] owned = sellers.byOwner(candidate.byPiece());
        double total = IntStream.range(0, owned.length)
                .mapToDouble(owner -> owned[owner])
                .sum();
        List<Curve> pieces = sellers.shown(0);
        double most = 0;
        for (int owner = 0; owner < owned.length; owner++) {
            List<Curve> own = own(owner, pieces);
            double now = candidate.price() * owned[owner] - BestAnswer.cost(own, owned[owner]);
            most = Math.max(most, BestAnswer.of(need, own, total - owned[owner]) - now);
        }
        return new Secured(
                candidate.price(), candidate.power(), candidate.bought(), candidate.byPiece(), candidate.sold(), most);
    }

    private List<Curve> own(int owner, List<Curve> pieces) {
        return IntStream.range(0, pieces.size())
                .filter(piece -> sellers.ownerOf(piece) == owner)
                .mapToObj(pieces::get)
                .toList();
    }
}
