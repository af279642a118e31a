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
/// jumps: each straight part has one candidate at most, and where a part ends each seller is content with a range of
/// amounts, of which the cheapest are taken that add up. Each candidate is checked against the best that every
/// seller can do anywhere. There may be none left.
///
/// Source: docs/reference/games.md, after Park et al. 2021.
public final class FlexibilityMarket {

    private static final double ROUNDING = 1e-9;

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

    /// The greatest welfare over that of the outcome, at least 1; empty where the outcome has none to speak of.
    public OptionalDouble priceOfAnarchy(Secured outcome) {
        double welfare = welfare(outcome);
        return welfare <= ROUNDING * Math.max(Math.abs(outcome.price()), 1e-3) * need.total()
                ? OptionalDouble.empty()
                : Efficiency.ofWelfare(Math.max(welfare, welfare(asGiven())), welfare);
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

    /// At the end of a part the need goes on steeper or not at all, and sellers may be content with many amounts there.
    private void atEnd(int k, List<Secured> candidates) {
        Need.Part part = need.parts().get(k);
        boolean isLast = k + 1 == need.parts().size();
        boolean jumps =
                isLast || need.parts().get(k + 1).price() < part.lastPrice() - ROUNDING * Math.abs(part.lastPrice());
        double rounding = ROUNDING * part.to();
        if (supply(part.lastPrice(), part.slope()) < part.to() - rounding) {
            return;
        }
        if (!jumps) {
            double next = need.parts().get(k + 1).slope();
            if (next < part.slope() || supply(part.lastPrice(), next) > part.to() + rounding) {
                return;
            }
        }
        List<Curve> pieces = sellers.shown(0);
        List<List<Curve>> owners = IntStream.range(0, sellers.owners())
                .mapToObj(owner -> own(owner, pieces))
                .toList();
        new StableSplit(need, part).amounts(owners).ifPresent(amounts -> {
            double[] byPiece = byPiece(pieces, amounts);
            double[] bought = buyers.stream()
                    .mapToDouble(buyer -> buyer.demandAt(part.lastPrice()))
                    .toArray();
            candidates.add(
                    checked(new Secured(part.lastPrice(), part.slope(), bought, byPiece, sellers.byStep(byPiece), 0)));
        });
    }

    /// Earlier pieces of an owner first.
    private double[] byPiece(List<Curve> pieces, double[] amounts) {
        double[] left = amounts.clone();
        double[] byPiece = new double[pieces.size()];
        for (int piece = 0; piece < byPiece.length; piece++) {
            int owner = sellers.ownerOf(piece);
            byPiece[piece] = Math.clamp(left[owner], 0, pieces.get(piece).most());
            left[owner] -= byPiece[piece];
        }
        return byPiece;
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
