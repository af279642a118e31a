package org.openelecbay.home.study.exchange;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.solver.draft.ProgramDraft;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Microgrids that send each other energy in one step before they turn to their utility.
///
/// `min sum buy_i B_i - sell_i S_i + sum fee_ij x_ij` with `B_i - S_i + sum_j (1 - l_ji) x_ji - sum_j x_ij =
/// d_i` and `0 <= x_ij <= cap_ij`. A microgrid may receive and send in one step and then both fees are paid,
/// so that energy can take a detour where a pair is full or fees break the triangle inequality. Members
/// inside a microgrid exchange for nothing, so that clearing inside first and clearing jointly are the same.
/// Source: spec scheduling 9.1.
///
/// @param netDemandKwh of each microgrid; negative is surplus
/// @param buyPrice of the utility, money per kWh, of each microgrid
/// @param sellPrice that the utility pays; not above the buying price of any microgrid
/// @param fee money per kWh sent, from row to column; not negative
/// @param capacityKwh most that a pair carries in a direction; infinite for any
/// @param lossShare part of what is sent that does not arrive, 0 to below 1
public record MicrogridExchange(
        double[] netDemandKwh,
        double[] buyPrice,
        double[] sellPrice,
        double[][] fee,
        double[][] capacityKwh,
        double[][] lossShare) {

    /// Energy that is sent from one microgrid to another.
    ///
    /// @param from who sends
    /// @param to who receives
    /// @param kwh as sent, before losses
    public record Flow(int from, int to, double kwh) {}

    /// The cheapest exchange.
    ///
    /// @param cost of all microgrids together, money
    /// @param flows above 1e-9 kWh, by sender and receiver
    /// @param boughtKwh from the utility
    /// @param soldKwh to the utility
    /// @param energyPrice what one kWh more of demand would cost at each microgrid
    public record Cleared(double cost, List<Flow> flows, double[] boughtKwh, double[] soldKwh, double[] energyPrice) {}

    public MicrogridExchange {
        int count = netDemandKwh.length;
        boolean each = buyPrice.length == count && sellPrice.length == count;
        if (!each || !square(fee, count) || !square(capacityKwh, count) || !square(lossShare, count)) {
            throw new IllegalArgumentException("There are " + count
                    + " microgrids, and prices or pairs of another number. Give each a price, a row and a column.");
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                requirePair(buyPrice[i], sellPrice[j], fee[i][j], lossShare[i][j], i, j);
            }
        }
    }

    private static boolean square(double[][] table, int count) {
        if (table.length != count) {
            return false;
        }
        for (double[] row : table) {
            if (row.length != count) {
                return false;
            }
        }
        return true;
    }

    private static void requirePair(double buy, double sell, double fee, double loss, int i, int j) {
        if (!(sell <= buy)) {
            throw new IllegalArgumentException(
                    "Microgrid " + j + " sells to the utility at " + sell + " what microgrid " + i + " buys at " + buy
                            + ", so energy would turn around without end. Exchange the prices?");
        }
        if (!(fee >= 0) || !(loss >= 0 && loss < 1)) {
            throw new IllegalArgumentException("From microgrid " + i + " to " + j + " the fee is " + fee
                    + " and the loss " + loss + ". Fees are not negative, and losses a share below 1.");
        }
    }

    /// What everybody pays without the others, money.
    public double costAlone() {
        double cost = 0;
        for (int i = 0; i < netDemandKwh.length; i++) {
            cost += costAlone(i);
        }
        return cost;
    }

    /// What one microgrid pays without the others, money.
    public double costAlone(int microgrid) {
        double demand = netDemandKwh[microgrid];
        return demand * (demand > 0 ? buyPrice[microgrid] : sellPrice[microgrid]);
    }

    /// All together.
    public Cleared clear() {
        return clear((1L << netDemandKwh.length) - 1);
    }

    /// Those of a coalition together, and nobody else.
    ///
    /// @param coalition bit `i` stands for microgrid `i`
    public Cleared clear(long coalition) {
        ProgramDraft draft = new ProgramDraft();
        int count = netDemandKwh.length;
        int[] bought = new int[count];
        int[] sold = new int[count];
        List<Flow> pairs = new ArrayList<>();
        List<Integer> sent = new ArrayList<>();
        ProgramDraft.Row[] balance = new ProgramDraft.Row[count];
        for (int i = 0; i < count; i++) {
            boolean in = (coalition >> i & 1) == 1;
            double most = in ? Double.POSITIVE_INFINITY : 0;
            bought[i] = draft.variable(0, most, buyPrice[i]);
            sold[i] = draft.variable(0, most, -sellPrice[i]);
            balance[i] =
                    draft.equal(in ? netDemandKwh[i] : 0).plus(1, bought[i]).plus(-1, sold[i]);
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                boolean both = (coalition >> i & 1) == 1 && (coalition >> j & 1) == 1;
                if (i != j && both && capacityKwh[i][j] > 0) {
                    int flow = draft.variable(0, capacityKwh[i][j], fee[i][j]);
                    balance[i].plus(-1, flow);
                    balance[j].plus(1 - lossShare[i][j], flow);
                    pairs.add(new Flow(i, j, 0));
                    sent.add(flow);
                }
            }
        }
        return cleared(draft.solve(), pairs, sent, bought, sold);
    }

    private static Cleared cleared(
            ProgramSolution solution, List<Flow> pairs, List<Integer> sent, int[] bought, int[] sold) {
        if (solution.status() != ProgramStatus.SOLVED) {
            throw new IllegalArgumentException("The exchange ended as " + solution.status()
                    + ". Are demands, prices and capacities numbers of a like size?");
        }
        double[] x = solution.x();
        List<Flow> flows = new ArrayList<>();
        for (int k = 0; k < pairs.size(); k++) {
            if (x[sent.get(k)] > 1e-9) {
                flows.add(new Flow(pairs.get(k).from(), pairs.get(k).to(), x[sent.get(k)]));
            }
        }
        double[] energyPrice = new double[bought.length];
        double[] boughtKwh = new double[bought.length];
        double[] soldKwh = new double[bought.length];
        for (int i = 0; i < bought.length; i++) {
            energyPrice[i] = -solution.equalityDuals()[i];
            boughtKwh[i] = x[bought[i]];
            soldKwh[i] = x[sold[i]];
        }
        return new Cleared(solution.objective(), flows, boughtKwh, soldKwh, energyPrice);
    }
}
