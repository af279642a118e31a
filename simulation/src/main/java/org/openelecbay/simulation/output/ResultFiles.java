package org.openelecbay.simulation.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.openelecbay.simulation.indicator.Outcome;

/// Writes everything of an outcome into one folder, all or nothing: the folder is filled beside its place and then put
/// there. Same outcome, same bytes; no time of running is in it.
public final class ResultFiles {

    private ResultFiles() {}

    /// Something that adds a file of its own to the folder, such as a report.
    @FunctionalInterface
    public interface Extra {
        /// Writes into the folder that is being filled.
        void write(Outcome outcome, Path folder) throws IOException;
    }

    /// Writes the folder `parent/name of the scenario`, replacing an older one.
    ///
    /// @return the folder
    /// @throws UncheckedIOException whose message names the place and a hint; nothing has changed then
    public static Path write(Outcome outcome, Path parent, List<Extra> extras) {
        ResultFolder folder = new ResultFolder(parent, outcome.scenario().name());
        folder.write(fresh -> fill(outcome, fresh, extras));
        return folder.target();
    }

    /// Fails early, with a sentence, when the folder of this name could not be written.
    ///
    /// @throws UncheckedIOException whose message names the place and a hint
    public static void requireRoom(Path parent, String name) {
        new ResultFolder(parent, name).requireRoom();
    }

    /// SHA-256 over trades and bills, which tells whether two runs came to the same result.
    public static String fingerprint(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(folder.resolve("trades.csv")));
            digest.update(Files.readAllBytes(folder.resolve("bills.csv")));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void fill(Outcome outcome, Path folder, List<Extra> extras) throws IOException {
        TradesFile.write(outcome.day(), folder.resolve("trades.csv"));
        ReasonsFile.write(outcome.day(), folder.resolve("reasons.csv"));
        CertificatesFile.write(outcome.day(), folder.resolve("certificates.csv"));
        ReadingsFile.write(outcome.day(), folder.resolve("readings.csv"));
        BillFiles.writeBills(outcome.day(), outcome.supplierAlone(), folder.resolve("bills.csv"));
        BillFiles.writeLines(outcome.day(), folder.resolve("bill-lines.csv"));
        BillFiles.writeLedger(outcome.day(), folder.resolve("ledger.csv"));
        BillFiles.writeAccounts(outcome.day(), folder.resolve("accounts.csv"));
        SlotsFile.write(outcome.day(), outcome.scenario().time(), folder.resolve("slots.csv"));
        VoltagesFile.write(outcome.day(), outcome.feeder(), folder.resolve("voltages.csv"));
        CurtailmentFile.write(outcome.day(), folder.resolve("curtailment.csv"));
        DsoFile.write(outcome.day(), folder.resolve("dso.csv"));
        IslandFile.write(outcome.day(), folder.resolve("island.csv"));
        EquipmentFiles.write(outcome.day(), folder.resolve("equipment.csv"), folder.resolve("shortfalls.csv"));
        IndicatorTable.of(outcome).write(folder.resolve("indicators.csv"));
        outcome.day().conduct().ifPresent(book -> {
            ReputationFiles.writeStandings(book, folder.resolve("reputation.csv"));
            ReputationFiles.writeEvidence(book, folder.resolve("reputation-evidence.csv"));
        });
        for (Extra extra : extras) {
            extra.write(outcome, folder);
        }
    }
}
