package org.openelecbay.simulation.output;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openelecbay.core.Account;
import org.openelecbay.core.Money;
import org.openelecbay.settlement.bill.Bill;
import org.openelecbay.settlement.bill.BillLine;
import org.openelecbay.settlement.ledger.Transfer;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.indicator.MoneyIndicators;

/// `bills.csv`, `bill-lines.csv`, `ledger.csv` and `accounts.csv`. Received is positive, paid is negative.
final class BillFiles {

    private BillFiles() {}

    static void writeBills(DayResult day, DayResult supplierAlone, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord(
                    "member", "from", "to", "total", "exact", "rounding", "supplierAlone", "saving", "betterOrWorse");
            for (Bill bill : day.bills()) {
                Money alone =
                        MoneyIndicators.billOf(supplierAlone, bill.member()).total();
                Money saving = bill.total().minus(alone);
                csv.writeRecord(
                        bill.member().value(),
                        bill.from().toString(),
                        bill.to().toString(),
                        Decimals.hundredths(bill.total()),
                        Decimals.exact(bill.exact()),
                        Decimals.exact(bill.rounding()),
                        Decimals.hundredths(alone),
                        Decimals.hundredths(saving),
                        saving.isPositive() ? "better" : saving.isNegative() ? "worse" : "same");
            }
        });
    }

    static void writeLines(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("member", "cause", "direction", "energyKwh", "money", "words");
            for (Bill bill : day.bills()) {
                for (BillLine line : bill.lines()) {
                    csv.writeRecord(
                            bill.member().value(),
                            line.cause().name().toLowerCase(Locale.ROOT),
                            line.received() ? "received" : "paid",
                            Decimals.kwh(line.energy()),
                            Decimals.exact(line.signed()),
                            line.cause().words());
                }
            }
        });
    }

    static void writeLedger(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("slotStart", "run", "debit", "credit", "money", "energyKwh", "cause");
            for (Transfer transfer : day.ledger().transfers()) {
                csv.writeRecord(
                        transfer.slotStart().toString(),
                        Integer.toString(transfer.run()),
                        transfer.debit().label(),
                        transfer.credit().label(),
                        Decimals.exact(transfer.money()),
                        Decimals.kwh(transfer.energy()),
                        transfer.cause().name().toLowerCase(Locale.ROOT));
            }
        });
    }

    static void writeAccounts(DayResult day, Path file) {
        Table.write(file, csv -> {
            csv.writeRecord("account", "balance");
            for (Account account : sorted(day.ledger().balances().keySet())) {
                csv.writeRecord(account.label(), Decimals.exact(day.ledger().balance(account)));
            }
        });
    }

    private static List<Account> sorted(Set<Account> accounts) {
        return accounts.stream().sorted(Comparator.comparing(Account::label)).toList();
    }
}
