package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;

/// What happens at the connection when a commitment meets the day: import, export and curtailment follow
/// step by step at the least cost.
///
/// The peak price is paid, but no sun is held back or bought dearer for it. Powers are kW, one number a
/// step.
///
/// @param importKw drawn from the grid
/// @param exportKw fed in
/// @param curtailedKw sun and wind that were there and not taken
/// @param unservedKw load beyond the import limit
/// @param spilledKw committed discharge beyond the export limit
/// @param stepCost money that each step costs at the connection, without the peak price
/// @param cost of the day, peak price and the commitment's own cost included
public record Delivery(
        double[] importKw,
        double[] exportKw,
        double[] curtailedKw,
        double[] unservedKw,
        double[] spilledKw,
        double[] stepCost,
        double cost) {

    /// Lets the commitment meet the household as it turned out.
    public static Delivery of(Household actual, Commitment commitment) {
        return new Meeting(actual, commitment).meet();
    }

    private static final class Meeting {

        private final Household actual;
        private final Contract contract;
        private final Commitment commitment;
        private final List<Renewable> renewables = new ArrayList<>();

        Meeting(Household actual, Commitment commitment) {
            this.actual = actual;
            this.commitment = commitment;
            contract = actual.contract();
            for (Equipment each : actual.equipment()) {
                if (each instanceof Renewable renewable) {
                    renewables.add(renewable);
                }
            }
            renewables.sort(
                    Comparator.comparingDouble(Renewable::curtailmentPerKwh).reversed());
        }

        Delivery meet() {
            int count = actual.steps().count();
            Delivery delivery = new Delivery(
                    new double[count],
                    new double[count],
                    new double[count],
                    new double[count],
                    new double[count],
                    new double[count],
                    0);
            double highest = contract.peakSoFarKw();
            for (int step = 0; step < count; step++) {
                meet(step, delivery);
                highest = Math.max(highest, delivery.importKw[step]);
            }
            double peak = contract.peakPricePerKw() * (highest - contract.peakSoFarKw());
            double total = Arrays.stream(delivery.stepCost).sum() + peak + commitment.ownCost();
            return new Delivery(
                    delivery.importKw,
                    delivery.exportKw,
                    delivery.curtailedKw,
                    delivery.unservedKw,
                    delivery.spilledKw,
                    delivery.stepCost,
                    total);
        }

        private void meet(int step, Delivery into) {
            double net = actual.loadKw()[step] + commitment.drawKw(step);
            double cost = 0;
            double bought = contract.importPrice()[step] + contract.networkFee()[step];
            double sold = contract.exportPrice()[step];
            double wanted = Math.max(0, net);
            double room = contract.exportLimitKw()[step];
            double exported = Math.min(room, Math.max(0, -net));
            room -= exported;
            into.spilledKw[step] = Math.max(0, -net) - exported;
            for (Renewable each : renewables) {
                double available = each.availableKw()[step];
                double beyond = Math.max(0, wanted - contract.importLimitKw()[step]);
                double used = Math.min(available, bought >= -each.curtailmentPerKwh() ? wanted : beyond);
                double given = sold >= -each.curtailmentPerKwh() ? Math.min(available - used, room) : 0;
                wanted -= used;
                room -= given;
                exported += given;
                into.curtailedKw[step] += available - used - given;
                cost += each.curtailmentPerKwh() * (available - used - given);
            }
            into.exportKw[step] = exported;
            into.importKw[step] = Math.min(wanted, contract.importLimitKw()[step]);
            into.unservedKw[step] = wanted - into.importKw[step];
            cost += bought * into.importKw[step]
                    - sold * exported
                    + contract.unservedPerKwh() * (into.unservedKw[step] + into.spilledKw[step]);
            into.stepCost[step] = cost * actual.steps().hours();
        }
    }
}
