package org.openelecbay.market.coalition.storage;

import java.util.List;
import org.openelecbay.market.coalition.CoalitionGame;

/// Homes that may pool loads, generation and batteries over one horizon, and the game that this makes.
///
/// The cost of a coalition is the least that it can pay the supplier for all its members together, with all their
/// batteries planned jointly and energy passed on among them for nothing. `v(S) = sum of the costs alone - c(S)`.
///
/// A linear program whose right sides are the sums of what members bring is a production game: it has a core, and
/// its duals name a payoff in it (Owen, Math. Programming 9 (1975) 358). Here they are the local prices of
/// [CorePrices]. Source of the game: Li, Ye, Papadaskalopoulos and Strbac, IEEE Internet of Things Journal 8
/// (2021) 734.
///
/// @param hours length of a step
/// @param importPrice money per kWh drawn from the supplier, for each step
/// @param exportPrice money per kWh fed in, for each step; from 0 to the import price, so that it never pays to
///     draw and feed in at once, or to burn energy in a battery
/// @param members at least one
public record StorageCommunity(double hours, double[] importPrice, double[] exportPrice, List<StorageMember> members) {

    /// Up to so many homes the whole game can be asked for: every coalition is planned.
    public static final int MOST_PLAYERS = 10;

    private static final long MOST_VARIABLES = 300_000;

    public StorageCommunity {
        members = List.copyOf(members);
        if (members.isEmpty() || importPrice.length == 0 || !(hours > 0 && hours <= 24)) {
            throw new IllegalArgumentException("A storage coalition has " + members.size() + " homes and "
                    + importPrice.length + " steps of " + hours + " h. It needs one of each at least.");
        }
        for (int step = 0; step < importPrice.length; step++) {
            if (exportPrice.length != importPrice.length
                    || !(exportPrice[step] >= 0 && exportPrice[step] <= importPrice[step] && importPrice[step] < 1e9)) {
                throw new IllegalArgumentException("In step " + step + " a kWh costs " + importPrice[step] + " and "
                        + (step < exportPrice.length ? "brings " + exportPrice[step] : "has no export price")
                        + ". The export price lies between zero and the import price.");
            }
        }
        long variables = 0;
        for (StorageMember each : members) {
            if (each.netKw().length != importPrice.length) {
                throw new IllegalArgumentException("Home " + each.name() + " has " + each.netKw().length
                        + " steps, the prices " + importPrice.length + ". Give all the same.");
            }
            variables += 3L * importPrice.length * each.batteries().size();
            for (PooledBattery battery : each.batteries()) {
                if (battery.selfDischargePerHour() * hours > 1) {
                    throw new IllegalArgumentException("A battery of home " + each.name() + " loses "
                            + battery.selfDischargePerHour() + " of its content in an hour, so more than all in a step"
                            + " of " + hours + " h. Shorter steps help.");
                }
            }
        }
        if (variables > MOST_VARIABLES) {
            throw new IllegalArgumentException("The batteries of this coalition times its steps make " + variables
                    + " variables; " + MOST_VARIABLES + " are the most. Fewer or longer steps help.");
        }
    }

    public int steps() {
        return importPrice.length;
    }

    /// The cheapest joint schedule of a coalition.
    ///
    /// @param coalition bit set of the first 31 members
    /// @throws IllegalArgumentException when a battery cannot keep its contents
    public JointSchedule plan(int coalition) {
        return JointProgram.solve(this, member -> (coalition >> member & 1) == 1);
    }

    /// The cheapest joint schedule of one home alone.
    public JointSchedule planAlone(int member) {
        return JointProgram.solve(this, each -> each == member);
    }

    /// The cheapest joint schedule of everybody.
    public JointSchedule planTogether() {
        return JointProgram.solve(this, member -> true);
    }

    /// What every coalition saves; superadditive and balanced up to the accuracy of the programs, about 1e-8 of the
    /// costs.
    ///
    /// @throws IllegalArgumentException when there are more than [#MOST_PLAYERS] homes
    public CoalitionGame game() {
        if (members.size() > MOST_PLAYERS) {
            throw new IllegalArgumentException("The game of " + members.size() + " homes has 2^" + members.size()
                    + " coalitions, each planned; at most " + MOST_PLAYERS
                    + " homes can be asked. Local prices work for any number.");
        }
        double[] alone = new double[members.size()];
        for (int member = 0; member < alone.length; member++) {
            alone[member] = planAlone(member).cost();
        }
        return CoalitionGame.of(members.size(), coalition -> {
            if (Integer.bitCount(coalition) == 1) {
                return 0;
            }
            double apart = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                apart += alone[Integer.numberOfTrailingZeros(rest)];
            }
            return apart - plan(coalition).cost();
        });
    }
}
