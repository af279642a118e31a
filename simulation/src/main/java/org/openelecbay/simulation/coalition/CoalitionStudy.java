package org.openelecbay.simulation.coalition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.openelecbay.core.MemberId;
import org.openelecbay.market.coalition.CommunityWorth;
import org.openelecbay.market.coalition.Netting;
import org.openelecbay.market.coalition.Settled;
import org.openelecbay.market.coalition.Stability;
import org.openelecbay.market.coalition.SupplierPrices;
import org.openelecbay.market.coalition.slot.Asked;
import org.openelecbay.market.coalition.slot.SlotShapley;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// Net metering against avoided cost: the metered day of a community under other export prices, import prices as they
/// are.
///
/// What everybody draws and injects stays as it was; only what it is worth changes. Shapley values are linear in the
/// spread, so they are found once for all export prices. Coalitions are tried one by one among 15 members drawn with a
/// seed; coalitions of others are covered by the proofs of spec D.1.
public final class CoalitionStudy {

    private static final int MOST_TRIED = 15;
    private static final double LEAST_GAIN = 1e-9;
    private static final double EXACT_STEPS = 3e7;
    private static final int MOST_SAMPLED = 20_000;

    private final List<MemberId> members;
    private final int[] owners;
    private final List<double[]> injections = new ArrayList<>();
    private final List<Double> importPrices = new ArrayList<>();
    private final List<Integer> tried;
    private final SlotShapley.Budget budget;

    /// The study of a metered day.
    ///
    /// @param seed of the members whose coalitions are tried, and of sampled orders
    public CoalitionStudy(DayResult day, long seed) {
        this.members = List.copyOf(new TreeSet<>(
                day.participants().stream().map(each -> each.member()).toList()));
        Map<MemberId, Integer> places = new HashMap<>();
        members.forEach(member -> places.put(member, places.size()));
        this.owners = day.participants().stream()
                .mapToInt(each -> places.getOrDefault(each.member(), 0))
                .toArray();
        for (SlotRecord slot : day.slots()) {
            injections.add(slot.metered().stream()
                    .mapToDouble(each -> each.injection().kiloWattHours())
                    .toArray());
            importPrices.add(slot.band().importPrice().currencyPerKwh());
        }
        this.tried = drawn(seed);
        this.budget = new SlotShapley.Budget(EXACT_STEPS, MOST_SAMPLED, Asked.usual(seed));
    }

    /// How many members there are.
    public int members() {
        return members.size();
    }

    /// How many members' coalitions are tried one by one.
    public int tried() {
        return tried.size();
    }

    /// The mean import price of the slots, in the currency per kWh: net metering pays as much for export.
    public double meanImportPrice() {
        return importPrices.stream().mapToDouble(each -> each).average().orElse(0);
    }

    /// One row an export price.
    ///
    /// @param netting over what each meter is netted
    /// @param exportPrices in the currency per kWh, finite
    /// @param progress is told how many slots are done
    public List<TariffRow> rows(Netting netting, List<Double> exportPrices, IntConsumer progress) {
        List<SharedInterval> shared = new ArrayList<>();
        for (Settled each : worth(netting, 0).intervals()) {
            shared.add(SharedInterval.of(each, budget));
            progress.accept(shared.size());
        }
        return exportPrices.stream().map(price -> row(netting, price, shared)).toList();
    }

    private CommunityWorth worth(Netting netting, double exportPrice) {
        CommunityWorth worth = new CommunityWorth(members.size(), owners, netting);
        for (int slot = 0; slot < injections.size(); slot++) {
            worth.add(new SupplierPrices(importPrices.get(slot), exportPrice), injections.get(slot));
        }
        return worth;
    }

    private TariffRow row(Netting netting, double exportPrice, List<SharedInterval> shared) {
        List<Settled> intervals = worth(netting, exportPrice).intervals();
        double[] alone = new double[members.size()];
        double[] shapley = new double[members.size()];
        double[] shadow = new double[members.size()];
        double shapleyOfSellers = 0;
        double shadowOfSellers = 0;
        double worth = 0;
        for (int t = 0; t < intervals.size(); t++) {
            Settled interval = intervals.get(t);
            SharedInterval values = shared.get(t);
            double price = interval.shadowPrice();
            double spread = interval.prices().spread();
            worth += interval.worth();
            for (int member = 0; member < alone.length; member++) {
                double gain = interval.gainAt(price, member);
                alone[member] += spread * values.own()[member];
                shapley[member] += spread * values.shapley()[member];
                shadow[member] += gain;
                if (values.sells(member)) {
                    shapleyOfSellers += spread * values.shapley()[member];
                    shadowOfSellers += gain;
                }
            }
        }
        boolean noPremium = intervals.stream().allMatch(each -> each.prices().spread() >= 0);
        boolean lossy = worth < Arrays.stream(alone).sum() - LEAST_GAIN;
        return new TariffRow(
                netting,
                exportPrice,
                worth,
                noPremium
                        ? TariffRow.Answer.YES
                        : lossy || somePairLoses(intervals) ? TariffRow.Answer.NO : TariffRow.Answer.UNDECIDED,
                noPremium ? TariffRow.Answer.YES : lossy ? TariffRow.Answer.NO : TariffRow.Answer.UNDECIDED,
                Payoffs.of(shadow, alone, shadowOfSellers, blocking(intervals, shadow)),
                Payoffs.of(shapley, alone, shapleyOfSellers, blocking(intervals, shapley)));
    }

    /// How many coalitions of the tried members are worth more than these payoffs give them.
    private int blocking(List<Settled> intervals, double[] payoffs) {
        CommunityWorth few = CommunityWorth.among(tried, intervals);
        return Stability.blocking(
                        few.game(),
                        tried.stream().mapToDouble(member -> payoffs[member]).toArray())
                .size();
    }

    private boolean somePairLoses(List<Settled> intervals) {
        for (int one = 0; one < members.size(); one++) {
            for (int other = 0; other < one; other++) {
                CommunityWorth pair = CommunityWorth.among(List.of(one, other), intervals);
                if (pair.everybody() < pair.game().worth(0b01) + pair.game().worth(0b10) - LEAST_GAIN) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Members drawn without replacement, in their order.
    private List<Integer> drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> left = new ArrayList<>();
        for (int member = 0; member < members.size(); member++) {
            left.add(member);
        }
        List<Integer> drawn = new ArrayList<>();
        while (drawn.size() < MOST_TRIED && !left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn.stream().sorted().toList();
    }
}
