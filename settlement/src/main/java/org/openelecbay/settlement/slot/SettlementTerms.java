package org.openelecbay.settlement.slot;

import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// What is charged beside the energy. None of it may be negative.
///
/// The network fee, the levy and the losses fall on local trades only, because the supplier's price already holds them.
///
/// @param penalty per kWh of a broken promise beyond the tolerance
/// @param tolerance the share of the promise that may be missed without penalty
/// @param serviceFee per kWh traded, paid by each side to the operator
/// @param networkFee per kWh traded, paid by the buyer to the DSO
/// @param levy per kWh traded, paid by the buyer
/// @param lossPrice per kWh lost in the network on the way of local trades
/// @param deviations how deviations are settled and what becomes of their proceeds
/// @param usage what the DSO charges for local trades beside the network fee, as published for the slot
public record SettlementTerms(
        Price penalty,
        Ratio tolerance,
        Price serviceFee,
        Price networkFee,
        Price levy,
        Price lossPrice,
        DeviationTerms deviations,
        NetworkCharges usage) {

    /// Nothing is charged beside the energy.
    public static final SettlementTerms FREE =
            new SettlementTerms(Price.ZERO, new Ratio(0, 1), Price.ZERO, Price.ZERO, Price.ZERO, Price.ZERO);

    /// Every meter settles its own deviation with the supplier.
    public SettlementTerms(
            Price penalty, Ratio tolerance, Price serviceFee, Price networkFee, Price levy, Price lossPrice) {
        this(penalty, tolerance, serviceFee, networkFee, levy, lossPrice, DeviationTerms.USUAL);
    }

    /// Nothing is charged for the use of the network beside the network fee.
    public SettlementTerms(
            Price penalty,
            Ratio tolerance,
            Price serviceFee,
            Price networkFee,
            Price levy,
            Price lossPrice,
            DeviationTerms deviations) {
        this(penalty, tolerance, serviceFee, networkFee, levy, lossPrice, deviations, NetworkCharges.NONE);
    }

    public SettlementTerms {
        requireNotNegative("penalty", penalty);
        requireNotNegative("service fee", serviceFee);
        requireNotNegative("network fee", networkFee);
        requireNotNegative("levy", levy);
        requireNotNegative("loss price", lossPrice);
        if (tolerance.numerator() < 0) {
            throw new IllegalArgumentException("The tolerance is negative: " + tolerance + ".");
        }
    }

    /// The same charges with deviations settled in another way.
    public SettlementTerms with(DeviationTerms others) {
        return new SettlementTerms(penalty, tolerance, serviceFee, networkFee, levy, lossPrice, others, usage);
    }

    /// The same charges with what the DSO charges for the use of the network in a slot.
    public SettlementTerms with(NetworkCharges published) {
        return new SettlementTerms(penalty, tolerance, serviceFee, networkFee, levy, lossPrice, deviations, published);
    }

    /// The same charges where losses are in the usage charge, so that no kWh pays for them twice.
    public SettlementTerms withoutLossPrice() {
        return new SettlementTerms(penalty, tolerance, serviceFee, networkFee, levy, Price.ZERO, deviations, usage);
    }

    /// The same charges where delivering or drawing more than traded breaks no promise.
    public SettlementTerms withoutExcess() {
        return with(
                new DeviationTerms(deviations.method(), deviations.nettingSurplus(), deviations.penalties(), false));
    }

    /// What a buyer pays per kWh on top of the price of a local trade, before losses.
    public Price buyerFees() {
        return serviceFee.plus(networkFee).plus(levy);
    }

    /// What a seller pays per kWh out of the price of a local trade, before losses.
    public Price sellerFees() {
        return serviceFee;
    }

    /// What a buyer at a connection has to reckon with per kWh on top of the price, before losses.
    public Price buyerFees(ConnectionPoint point) {
        return notNegative(buyerFees().plus(usage.most(point).buyer()));
    }

    /// What a seller at a connection has to reckon with per kWh out of the price, before losses.
    public Price sellerFees(ConnectionPoint point) {
        return notNegative(sellerFees().plus(usage.most(point).seller()));
    }

    private static Price notNegative(Price fees) {
        return fees.isNegative() ? Price.ZERO : fees;
    }

    private static void requireNotNegative(String what, Price price) {
        if (price.isNegative()) {
            throw new IllegalArgumentException("The " + what + " is negative: " + price + ".");
        }
    }
}
