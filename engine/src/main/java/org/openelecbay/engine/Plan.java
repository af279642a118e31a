package org.openelecbay.engine;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// What a participant plans physically for one slot. Injection into the grid is positive.
public sealed interface Plan {

    ParticipantId participant();

    /// A home or a charger.
    ///
    /// @param participant who
    /// @param planned the injection it expects
    /// @param lowest the least injection it can be asked for (all generation curtailed), not above `planned`
    /// @param highest the most injection it can be asked for (all flexible load waiting), not below `planned`
    record Injection(ParticipantId participant, Energy planned, Energy lowest, Energy highest) implements Plan {
        public Injection {
            if (lowest.compareTo(planned) > 0 || highest.compareTo(planned) < 0) {
                throw new IllegalArgumentException("The plan of " + participant + " is " + planned
                        + " and lies outside what it can do: " + lowest + " to " + highest + ".");
            }
        }

        /// The plan of inflexible load.
        public static Injection fixed(ParticipantId participant, Energy planned) {
            return new Injection(participant, planned, planned, planned);
        }
    }

    /// A shared battery: before delivery its injection follows from its trades, under sharing rules from `planned`.
    ///
    /// @param participant who
    /// @param planned the injection under a rule that shares after delivery
    /// @param mostCharge the most it can draw in this slot, not negative
    /// @param mostDischarge the most it can inject in this slot, not negative
    /// @param chargePrice what it pays per kWh
    /// @param dischargePrice what it asks per kWh, not below the charge price
    /// @param takesResidual whether matching may use it for what is left over, at its two prices and without orders
    ///     of its own; otherwise it bids for itself
    record Storage(
            ParticipantId participant,
            Energy planned,
            Energy mostCharge,
            Energy mostDischarge,
            Price chargePrice,
            Price dischargePrice,
            boolean takesResidual)
            implements Plan {
        public Storage {
            if (mostCharge.isNegative() || mostDischarge.isNegative()) {
                throw new IllegalArgumentException(
                        "Storage " + participant + " can draw " + mostCharge + " and inject " + mostDischarge + ".");
            }
            if (dischargePrice.compareTo(chargePrice) < 0) {
                throw new IllegalArgumentException("Storage " + participant + " would sell at " + dischargePrice
                        + " what it bought at " + chargePrice + ". Exchange the two prices?");
            }
            if (planned.compareTo(mostDischarge) > 0 || planned.negated().compareTo(mostCharge) > 0) {
                throw new IllegalArgumentException("Storage " + participant + " plans " + planned
                        + " and can only draw " + mostCharge + " or inject " + mostDischarge + ".");
            }
        }
    }
}
