package org.openelecbay.market.coalition.storage;

/// A payoff in the core of a storage coalition: everybody deals with everybody at the local prices of the
/// joint schedule.
///
/// `cost_i = sum over steps of price_t h (net load_i + what its batteries draw) + wear`, with the duals of the energy
/// balance of the grand coalition as prices. No coalition can do better by itself, because the same prices
/// are a feasible dual of its own program; and all costs together are the cost of the joint schedule.
///
/// Source: Owen 1975.
///
/// @param schedule of everybody
/// @param costs by member, money
/// @param alone by member, what it would pay by itself
public record CorePrices(JointSchedule schedule, double[] costs, double[] alone) {

    /// The prices and costs of a community.
    public static CorePrices of(StorageCommunity community) {
        JointSchedule schedule = community.planTogether();
        int members = community.members().size();
        double[] costs = new double[members];
        double[] alone = new double[members];
        for (int member = 0; member < members; member++) {
            costs[member] = schedule.batteryCost()[member];
            for (int step = 0; step < community.steps(); step++) {
                costs[member] += schedule.localPrice()[step]
                        * community.hours()
                        * (community.members().get(member).netKw()[step]
                                + schedule.drawKw().get(member)[step]);
            }
            alone[member] = community.planAlone(member).cost();
        }
        return new CorePrices(schedule, costs, alone);
    }

    /// What each saves, money; a payoff of [StorageCommunity#game].
    public double[] savings() {
        double[] savings = new double[costs.length];
        for (int member = 0; member < savings.length; member++) {
            savings[member] = alone[member] - costs[member];
        }
        return savings;
    }
}
