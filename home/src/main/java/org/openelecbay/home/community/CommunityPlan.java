package org.openelecbay.home.community;

import java.util.List;

/// The cheapest plan of a [Community].
///
/// @param cost of all: supplier, trade fees and wear, in money
/// @param members in the order of the community
public record CommunityPlan(double cost, List<MemberPlan> members) {

    public CommunityPlan {
        members = List.copyOf(members);
    }

    /// One member's part; powers in kW for each step.
    ///
    /// @param name of the member
    /// @param cost what it pays to the supplier and for fees, and its wear; what members owe each other for energy
    ///     is not settled here
    /// @param importKw drawn from the supplier
    /// @param exportKw fed in to the supplier
    /// @param boughtKw received from other members
    /// @param soldKw sent to other members
    /// @param curtailedKw of what its renewable units could give
    /// @param storages in its order
    public record MemberPlan(
            String name,
            double cost,
            double[] importKw,
            double[] exportKw,
            double[] boughtKw,
            double[] soldKw,
            double[] curtailedKw,
            List<StoragePlan> storages) {

        public MemberPlan {
            storages = List.copyOf(storages);
        }

        /// What it puts into the network net, in kW; negative where it draws.
        public double injectionKw(int step) {
            return exportKw[step] - importKw[step] + soldKw[step] - boughtKw[step];
        }
    }

    /// One storage's part.
    ///
    /// @param chargeKw taken in each step
    /// @param dischargeKw given in each step
    /// @param contentKwh at the end of each step
    public record StoragePlan(double[] chargeKw, double[] dischargeKw, double[] contentKwh) {}
}
