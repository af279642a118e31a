package org.openelecbay.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.openelecbay.core.Money;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

/// `trades.csv`: every trade and every payment of every clearing. With `readings.csv` and the terms it is all a bill
/// follows from.
final class TradesFile {

    private TradesFile() {}

    static void write(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord(
                    "slotStart",
                    "number",
                    "kind",
                    "from",
                    "to",
                    "energyKwh",
                    "sellerGetsPerKwh",
                    "buyerPaysPerKwh",
                    "money",
                    "why");
            for (SlotRecord slot : day.slots()) {
                slot.clearing().trades().forEach(trade -> trade(csv, trade));
                slot.clearing().payments().forEach(payment -> payment(csv, slot, payment));
            }
        });
    }

    private static void trade(CsvWriter csv, Trade trade) {
        Money paid = trade.buyerPays().times(trade.quantity());
        csv.writeRecord(
                trade.slot().start().toString(),
                Integer.toString(trade.number()),
                "trade",
                trade.seller().value(),
                trade.buyer().value(),
                Decimals.kwh(trade.quantity()),
                Decimals.perKwh(trade.sellerGets()),
                Decimals.perKwh(trade.buyerPays()),
                Decimals.exact(paid),
                trade.origin().name().toLowerCase(Locale.ROOT));
    }

    private static void payment(CsvWriter csv, SlotRecord slot, Payment payment) {
        csv.writeRecord(
                slot.slot().start().toString(),
                "",
                "payment",
                name(payment.from()),
                name(payment.to()),
                "",
                "",
                "",
                Decimals.exact(payment.money()),
                payment.cause().name().toLowerCase(Locale.ROOT));
    }

    private static String name(Payment.Party party) {
        return switch (party) {
            case Payment.Participating participating -> participating.id().value();
            case Payment.Holding holding -> "account:" + holding.account().label();
        };
    }
}
