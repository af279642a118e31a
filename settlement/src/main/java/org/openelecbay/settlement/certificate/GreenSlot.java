package org.openelecbay.settlement.certificate;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.slot.Delivery;
import org.openelecbay.settlement.slot.Fulfilment;

/// Books the certificates of one delivered slot: issued for what green meters exported, moved with what was delivered
/// of green trades, and retired by the buyers, who have used the energy.
public final class GreenSlot {

    private GreenSlot() {}

    /// Books a slot; once, because the trades of a slot move their certificates once.
    ///
    /// @return what the register refused
    public static List<Answer.Refused> book(
            CertificateRegister register, Slot slot, List<Trade> trades, List<Delivery> deliveries) {
        List<Answer.Refused> refused = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Energy exported = delivery.metered().exported();
            if (delivery.participant().green() && exported.isPositive()) {
                note(register.issue(new Lot(delivery.participant().id(), slot), exported), refused);
            }
        }
        for (Fulfilment fulfilment : Fulfilment.of(trades, deliveries)) {
            if (fulfilment.trade().promise().green() && fulfilment.delivered().isPositive()) {
                move(register, fulfilment, refused);
            }
        }
        return refused;
    }

    private static void move(CertificateRegister register, Fulfilment fulfilment, List<Answer.Refused> refused) {
        Trade trade = fulfilment.trade();
        Lot lot = new Lot(trade.seller(), trade.slot());
        ParticipantId buyer = trade.buyer();
        Answer moved = register.transfer(lot, trade.seller(), buyer, fulfilment.delivered());
        note(moved, refused);
        if (moved instanceof Answer.Booked) {
            note(register.retire(lot, buyer, fulfilment.delivered()), refused);
        }
    }

    private static void note(Answer answer, List<Answer.Refused> refused) {
        if (answer instanceof Answer.Refused why) {
            refused.add(why);
        }
    }
}
