package org.openelecbay.simulation.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.PriceBand;
import org.openelecbay.market.bargain.Bargain;
import org.openelecbay.market.bargain.HourlyTerms;
import org.openelecbay.market.bargain.Membership;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// A metered day as a bargain: who is in it, what each pays with the supplier alone and when the community shares its
/// energy, and how much each takes from peers in every slot.
///
/// In each slot the smaller of supply and demand is shared; the longer side shares in proportion. Members without
/// whom the others would save as much over the day are left out. Source: spec D.1, D.7, D.9.
///
/// @param members in the bargain, by name
/// @param leftOut who does not raise the surplus, by name
/// @param bargain costs of the members in the currency, alone and together before payments
/// @param terms what prices of the slots are bargained about
public record DayBargain(List<MemberId> members, List<MemberId> leftOut, Bargain bargain, HourlyTerms terms) {

    public DayBargain {
        members = List.copyOf(members);
        leftOut = List.copyOf(leftOut);
    }

    /// The bargain about what was metered in some slots of a day.
    public static DayBargain of(DayResult day, List<SlotRecord> records) {
        List<MemberId> everybody = List.copyOf(new TreeSet<>(
                day.participants().stream().map(Participant::member).toList()));
        int[] places = day.participants().stream()
                .mapToInt(each -> everybody.indexOf(each.member()))
                .toArray();
        List<SlotEnergy> slots =
                records.stream().map(each -> SlotEnergy.of(each, places)).toList();
        BitSet staying = Membership.raising(
                everybody.size(),
                members -> slots.stream()
                        .mapToDouble(slot -> slot.width() * slot.local(members))
                        .sum());
        return of(everybody, staying, slots);
    }

    private static DayBargain of(List<MemberId> everybody, BitSet staying, List<SlotEnergy> slots) {
        List<MemberId> members = new ArrayList<>();
        List<MemberId> leftOut = new ArrayList<>();
        for (int k = 0; k < everybody.size(); k++) {
            (staying.get(k) ? members : leftOut).add(everybody.get(k));
        }
        int[] rows = staying.stream().toArray();
        double[] alone = new double[rows.length];
        double[] together = new double[rows.length];
        double[][] energy = new double[rows.length][slots.size()];
        for (int slot = 0; slot < slots.size(); slot++) {
            SlotEnergy each = slots.get(slot);
            double supply = each.supply(staying);
            double demand = each.demand(staying);
            double local = Math.min(supply, demand);
            for (int k = 0; k < rows.length; k++) {
                double given = local > 0 ? each.surplus()[rows[k]] / supply * local : 0;
                double taken = local > 0 ? each.deficit()[rows[k]] / demand * local : 0;
                double cost = each.highest() * each.deficit()[rows[k]] - each.lowest() * each.surplus()[rows[k]];
                alone[k] += cost;
                together[k] += cost - each.highest() * taken + each.lowest() * given;
                energy[k][slot] = taken - given;
            }
        }
        Bargain bargain = new Bargain(alone, together);
        return new DayBargain(
                members,
                leftOut,
                bargain,
                new HourlyTerms(
                        bargain.saved(),
                        energy,
                        slots.stream().mapToDouble(SlotEnergy::lowest).toArray(),
                        slots.stream().mapToDouble(SlotEnergy::highest).toArray()));
    }

    /// One slot by member, kWh and currency per kWh.
    private record SlotEnergy(double[] surplus, double[] deficit, double lowest, double highest) {

        static SlotEnergy of(SlotRecord slot, int[] places) {
            int members = Arrays.stream(places).max().orElse(-1) + 1;
            double[] surplus = new double[members];
            double[] deficit = new double[members];
            for (int i = 0; i < places.length; i++) {
                double injection = slot.metered().get(i).injection().kiloWattHours();
                surplus[places[i]] += Math.max(0, injection);
                deficit[places[i]] += Math.max(0, -injection);
            }
            PriceBand band = slot.band();
            return new SlotEnergy(
                    surplus,
                    deficit,
                    band.exportPrice().currencyPerKwh(),
                    band.importPrice().currencyPerKwh());
        }

        double width() {
            return highest - lowest;
        }

        double supply(BitSet members) {
            return members.stream().mapToDouble(member -> surplus[member]).sum();
        }

        double demand(BitSet members) {
            return members.stream().mapToDouble(member -> deficit[member]).sum();
        }

        double local(BitSet members) {
            return Math.min(supply(members), demand(members));
        }
    }
}
