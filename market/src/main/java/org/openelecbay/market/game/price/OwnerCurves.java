package org.openelecbay.market.game.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.openelecbay.market.auction.curve.Curve;

/// The steps of each owner on one side as one curve of the margin, cut into straight pieces, and what an owner shows of
/// it who knows that its own energy moves the price.
///
/// At one margin an owner takes from each step what that step is worth, so its pieces follow from the ends
/// of its steps.
/// Who moves the price by k for a kWh counts each kWh as worth k less for all that it already takes (a seller: as k
/// dearer), which steepens its pieces.
public final class OwnerCurves {

    private final boolean buys;
    private final List<Curve> steps;
    private final List<int[]> ranks;
    private final List<Piece> pieces = new ArrayList<>();

    /// @param owner by position in `ranks`
    /// @param before kWh of the pieces before it
    /// @param curve of the margin, falling for buyers and rising for sellers
    private record Piece(int owner, double before, Curve curve) {}

    private OwnerCurves(boolean buys, List<Curve> steps, List<int[]> ranks) {
        this.buys = buys;
        this.steps = steps;
        this.ranks = ranks;
        for (int owner = 0; owner < ranks.size(); owner++) {
            cut(owner);
        }
    }

    /// The curves of a side.
    ///
    /// @param buys whether worth falls or cost rises
    /// @param steps by rank
    /// @param owner of a rank
    public static OwnerCurves of(boolean buys, List<Curve> steps, IntFunction<Object> owner) {
        Map<Object, List<Integer>> byOwner = new LinkedHashMap<>();
        for (int rank = 0; rank < steps.size(); rank++) {
            byOwner.computeIfAbsent(owner.apply(rank), _ -> new ArrayList<>(1)).add(rank);
        }
        List<int[]> ranks = byOwner.values().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        return new OwnerCurves(buys, List.copyOf(steps), ranks);
    }

    /// How many owners there are, in the order of their first ranks.
    public int owners() {
        return ranks.size();
    }

    /// What the owners show, piece by piece.
    ///
    /// @param power by how much the price moves for a kWh of one owner, not negative
    public List<Curve> shown(double power) {
        double sign = buys ? -power : power;
        return pieces.stream()
                .map(piece -> new Curve(
                        piece.curve().limit() + sign * piece.before(),
                        piece.curve().slope() + power,
                        piece.curve().most()))
                .toList();
    }

    /// Whose a piece is.
    public int ownerOf(int piece) {
        return pieces.get(piece).owner();
    }

    /// What each owner takes or gives of its pieces.
    ///
    /// @param byPiece kWh
    public double[] byOwner(double[] byPiece) {
        double[] sums = new double[ranks.size()];
        for (int k = 0; k < byPiece.length; k++) {
            sums[pieces.get(k).owner()] += byPiece[k];
        }
        return sums;
    }

    /// The same energy by rank: every owner takes from its steps at one margin.
    ///
    /// @param byPiece kWh, a later piece of an owner only where the earlier ones are full
    public double[] byStep(double[] byPiece) {
        double[] margins = new double[ranks.size()];
        boolean[] takes = new boolean[ranks.size()];
        for (int k = 0; k < byPiece.length; k++) {
            Piece piece = pieces.get(k);
            if (byPiece[k] > 0) {
                margins[piece.owner()] =
                        piece.curve().limit() + (buys ? -1 : 1) * piece.curve().slope() * byPiece[k];
                takes[piece.owner()] = true;
            }
        }
        double[] energies = new double[steps.size()];
        for (int owner = 0; owner < margins.length; owner++) {
            for (int rank : ranks.get(owner)) {
                Curve step = steps.get(rank);
                energies[rank] =
                        !takes[owner] ? 0 : buys ? step.demandAt(margins[owner]) : step.supplyAt(margins[owner]);
            }
        }
        return energies;
    }

    private void cut(int owner) {
        int[] own = ranks.get(owner);
        if (own.length == 1) {
            pieces.add(new Piece(owner, 0, steps.get(own[0])));
            return;
        }
        double sign = buys ? 1 : -1;
        double[] kinks = Arrays.stream(own)
                .mapToObj(steps::get)
                .flatMapToDouble(
                        step -> DoubleStream.of(sign * step.limit(), sign * step.limit() - step.slope() * step.most()))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .distinct()
                .toArray();
        double before = 0;
        for (int k = 0; k + 1 < kinks.length; k++) {
            double middle = kinks[k] + (kinks[k + 1] - kinks[k]) / 2;
            double slope = 0;
            for (int rank : own) {
                Curve step = steps.get(rank);
                double top = sign * step.limit();
                slope += middle < top && middle > top - step.slope() * step.most() ? 1 / step.slope() : 0;
            }
            double most = slope * (kinks[k] - kinks[k + 1]);
            if (most > 0) {
                pieces.add(new Piece(owner, before, new Curve(sign * kinks[k], 1 / slope, most)));
                before += most;
            }
        }
    }
}
