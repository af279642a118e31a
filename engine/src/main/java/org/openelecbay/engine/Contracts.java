package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;

/// Turns the contracts of a slot into trades, first come, first served, as far as battery and buyer can keep them.
final class Contracts {

    private final Gate gate;
    private final Limits limits;
    private final Slot slot;
    private final Map<ParticipantId, Energy> canInject = new HashMap<>();
    private final Map<ParticipantId, Energy> wantsToDraw = new HashMap<>();
    private final List<Trade> trades = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    Contracts(Gate gate, Limits limits, Slot slot) {
        this.gate = gate;
        this.limits = limits;
        this.slot = slot;
    }

    /// The trades, and a reason for every contract that does not stand in full.
    Clearing trades() {
        gate.contracts().forEach(this::trade);
        return new Clearing(slot, trades, List.of(), reasons);
    }

    private void trade(StorageContract contract) {
        Energy injectable = canInject.computeIfAbsent(contract.storage(), this::mostDischarge);
        Energy drawn = wantsToDraw.computeIfAbsent(contract.buyer(), limits::plannedDraw);
        Energy quantity = contract.most().min(injectable).min(drawn);
        if (quantity.compareTo(contract.most()) < 0) {
            reasons.add(cut(contract, quantity, injectable.compareTo(drawn) < 0));
        }
        if (quantity.isPositive()) {
            canInject.put(contract.storage(), injectable.minus(quantity));
            wantsToDraw.put(contract.buyer(), drawn.minus(quantity));
            trades.add(tradeOf(contract, quantity));
        }
    }

    private Energy mostDischarge(ParticipantId storage) {
        return switch (gate.planOf(storage)) {
            case Plan.Injection _ -> Energy.ZERO;
            case Plan.Storage _ -> limits.mostInjection(storage);
        };
    }

    private Trade tradeOf(StorageContract contract, Energy quantity) {
        return new Trade(
                trades.size() + 1,
                slot,
                contract.storage(),
                contract.buyer(),
                quantity,
                contract.price(),
                contract.price(),
                Origin.STORAGE);
    }

    private static Reason cut(StorageContract contract, Energy quantity, boolean byStorage) {
        String why = byStorage
                ? contract.storage() + " can inject no more"
                : contract.buyer() + " plans or may draw no more";
        return Reason.clearing("The contract of " + contract.buyer() + " with " + contract.storage() + " for "
                + contract.most() + " stands for " + quantity + ", because " + why + ".");
    }
}
