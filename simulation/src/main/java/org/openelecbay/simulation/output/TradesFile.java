package org.openelecbay.simulation.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openelecbay.core.Money;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;
import org.openelecbay.settlement.slot.Fulfilment;
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
                    "why",
                    "green",
                    "premiumPerKwh",
                    "asPromisedKwh");
            for (SlotRecord slot : day.slots()) {
                Map<Integer, Fulfilment> promised = promised(slot, day);
                slot.clearing().trades().forEach(trade -> trade(csv, trade, promised.get(trade.number())));
                slot.clearing().payments().forEach(payment -> payment(csv, slot, payment));
            }
        });
    }

    /// What was delivered of the trades that promise something, by number.
    private static Map<Integer, Fulfilment> promised(SlotRecord slot, DayResult day) {
        return Fulfilment.of(slot.clearing().trades(), slot.deliveries(day.participants())).stream()
                .collect(Collectors.toMap(each -> each.trade().number(), Function.identity()));
    }

    private static void trade(CsvWriter csv, Trade trade, @Nullable Fulfilment promised) {
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
                trade.origin().name().toLowerCase(Locale.ROOT),
                promised == null ? "" : trade.promise().green() ? "1" : "0",
                promised == null ? "" : Decimals.perKwh(trade.promise().premium()),
                promised == null ? "" : Decimals.kwh(promised.delivered()));
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
                payment.cause().name().toLowerCase(Locale.ROOT),
                "",
                "",
                "");
    }

    private static String name(Payment.Party party) {
        return switch (party) {
            case Payment.Participating participating -> participating.id().value();
            case Payment.Holding holding -> "account:" + holding.account().label();
        };
    }
}
