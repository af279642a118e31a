package org.openelecbay.core;

/// What the DSO charges for local trades in one slot: prices between connections, never an impedance or a limit.
public interface NetworkCharges {

    /// Nothing is charged.
    NetworkCharges NONE = new NetworkCharges() {
        @Override
        public UsageCharge between(ConnectionPoint seller, ConnectionPoint buyer) {
            return UsageCharge.NONE;
        }

        @Override
        public UsageCharge most(ConnectionPoint point) {
            return UsageCharge.NONE;
        }
    };

    /// What a trade between two connections costs them per kWh.
    UsageCharge between(ConnectionPoint seller, ConnectionPoint buyer);

    /// What a connection has to reckon with at most, whoever its counterparty will be: as a seller and as a buyer.
    UsageCharge most(ConnectionPoint point);
}
