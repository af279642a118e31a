package org.openelecbay.market.coalition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.openelecbay.core.Energy;
import org.openelecbay.core.PriceBand;

/// What members of a community gain by sharing their surplus instead of each trading with the supplier alone, in the
/// currency: what everybody pays alone less what all pay together, whatever the two prices are. Fees, losses and
/// penalties are not in it.
///
/// With one meter a player, `v(S) = sum of c({i}) over S, less c(S)` with `c(S) = sum over intervals of p_b [L_S]^+ -
/// p_s [-L_S]^+`; per interval that is `(p_b - p_s) min(surplus of S, deficit of S)`. A player with several meters
/// deals with the supplier meter by meter when it is alone, so it may gain by itself.
///
/// Source: spec D.1.
public final class CommunityWorth {

    private final int players;
    private final int[] owners;
    private final Netting netting;
    private final List<Settled> slots = new ArrayList<>();
    private final double[] trueUp;
    private double importPrices;
    private double exportPrices;
    private int added;

    /// A community of so many players with one meter each, netted slot by slot, and no slot yet.
    public CommunityWorth(int players) {
        this(players, IntStream.range(0, players).toArray(), Netting.SLOT);
    }

    /// A community without a slot yet.
    ///
    /// @param owners the player of every meter, from 0
    /// @param netting over what each meter is netted
    public CommunityWorth(int players, int[] owners, Netting netting) {
        for (int owner : owners) {
            if (owner < 0 || owner >= players) {
                throw new IllegalArgumentException(
                        "A meter belongs to player " + owner + ", and there are " + players + ", counted from 0.");
            }
        }
        this.players = players;
        this.owners = owners.clone();
        this.netting = netting;
        this.trueUp = new double[owners.length];
    }

    /// The same intervals for some of the players alone.
    ///
    /// @param chosen who plays, by their places in the intervals
    public static CommunityWorth among(List<Integer> chosen, List<Settled> intervals) {
        CommunityWorth few = new CommunityWorth(chosen.size());
        intervals.forEach(each -> few.slots.add(each.among(chosen)));
        return few;
    }

    /// Adds a slot of players whose meters are already summed by direction.
    ///
    /// @param surplus by player, what it injects with all its meters that inject; not negative
    /// @param deficit by player, what it draws with all its meters that draw; not negative
    public void add(PriceBand band, List<Energy> surplus, List<Energy> deficit) {
        if (netting == Netting.PERIOD) {
            throw new IllegalStateException("A true-up needs every meter by itself; sums by direction are too late.");
        }
        slots.add(new Settled(SupplierPrices.of(band), kiloWattHours(surplus), kiloWattHours(deficit)));
    }

    /// Adds a slot.
    ///
    /// @param injections kWh by meter, negative where it draws
    public void add(SupplierPrices prices, double... injections) {
        if (injections.length != owners.length || !Arrays.stream(injections).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A slot of " + owners.length + " meters has the injections "
                    + Arrays.toString(injections) + "; one finite number each.");
        }
        added++;
        switch (netting) {
            case SLOT -> slots.add(settled(prices, injections));
            case PERIOD -> {
                Arrays.setAll(trueUp, meter -> trueUp[meter] + injections[meter]);
                importPrices += prices.importPrice();
                exportPrices += prices.exportPrice();
            }
        }
    }

    /// How many play.
    public int players() {
        return players;
    }

    /// What the supplier prices as a whole: the slots, or one period.
    public List<Settled> intervals() {
        if (netting == Netting.SLOT || added == 0) {
            return List.copyOf(slots);
        }
        return List.of(settled(new SupplierPrices(importPrices / added, exportPrices / added), trueUp));
    }

    /// What everybody together gains.
    public double everybody() {
        return intervals().stream().mapToDouble(Settled::worth).sum();
    }

    /// What each player pays the supplier alone.
    public double[] costsAlone() {
        List<Settled> intervals = intervals();
        return each(player ->
                intervals.stream().mapToDouble(one -> one.costAlone(player)).sum());
    }

    /// What each player gains when local energy costs the shadow price of every interval: its cost alone less
    /// `sum of lambda_t l_i,t`. Nobody and no coalition does better alone where no export pays a premium.
    public double[] shadowPayoffs() {
        double[] payoffs = new double[players];
        for (Settled each : intervals()) {
            double price = each.shadowPrice();
            Arrays.setAll(payoffs, player -> payoffs[player] + each.gainAt(price, player));
        }
        return payoffs;
    }

    /// The shadow price of every interval, in the currency per kWh.
    public double[] shadowPrices() {
        return intervals().stream().mapToDouble(Settled::shadowPrice).toArray();
    }

    /// The game of all intervals together.
    ///
    /// @throws IllegalArgumentException when there are too many players for a table
    public CoalitionGame game() {
        CoalitionGame.requireFew(players, CoalitionGame.MOST_PLAYERS, "The worth of a community");
        double[] worths = new double[1 << players];
        intervals().forEach(each -> each.addTo(worths));
        return CoalitionGame.of(players, coalition -> worths[coalition]);
    }

    private Settled settled(SupplierPrices prices, double[] injections) {
        double[] surplus = new double[players];
        double[] deficit = new double[players];
        for (int meter = 0; meter < owners.length; meter++) {
            surplus[owners[meter]] += Math.max(0, injections[meter]);
            deficit[owners[meter]] += Math.max(0, -injections[meter]);
        }
        return new Settled(prices, surplus, deficit);
    }

    private double[] kiloWattHours(List<Energy> energies) {
        if (energies.size() != players || energies.stream().anyMatch(Energy::isNegative)) {
            throw new IllegalArgumentException(
                    "A slot of " + players + " players has " + energies.size() + " energies; one each, none negative.");
        }
        return energies.stream().mapToDouble(Energy::kiloWattHours).toArray();
    }

    private double[] each(IntToDoubleFunction of) {
        return IntStream.range(0, players).mapToDouble(of).toArray();
    }
}
