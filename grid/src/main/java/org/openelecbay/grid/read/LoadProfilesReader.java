package org.openelecbay.grid.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads load profiles from a CSV file, packed (`.csv.gz`) or plain: a column `minute`, optionally `time`, and one
/// column in kW for every profile. The minutes are 1, 2, 3 and so on, without gap or repetition.
public final class LoadProfilesReader {

    private static final String MINUTE = "minute";
    private static final String TIME = "time";

    private final CsvTable table;
    private final List<String> names = new ArrayList<>();

    private LoadProfilesReader(CsvTable table) {
        this.table = table;
        for (String column : table.header) {
            if (!column.isEmpty() && !column.equalsIgnoreCase(MINUTE) && !column.equalsIgnoreCase(TIME)) {
                names.add(column);
            }
        }
    }

    /// Reads one file.
    ///
    /// @throws UnreadableNetwork when the file is missing or damaged, a minute is missing, repeated or negative,
    ///     or a value is absent or no finite number
    public static LoadProfiles read(Path file) {
        Path name = file.getFileName();
        String shown = name == null ? file.toString() : name.toString();
        try {
            if (!Files.isRegularFile(file)) {
                throw UnreadableNetwork.line(
                        shown, UnreadableNetwork.WHOLE_FILE, "does not exist.", "Is the path right?");
            }
            return parse(shown, FileText.decode(shown, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw FileText.damaged(shown, e);
        }
    }

    static LoadProfiles parse(String file, String text) {
        CsvTable table = CsvTable.parse(file, text);
        return new LoadProfilesReader(table).profiles();
    }

    private LoadProfiles profiles() {
        double[][] kw = new double[table.rows.size()][];
        for (int k = 0; k < kw.length; k++) {
            CsvRow row = table.rows.get(k);
            requireMinute(row, k + 1);
            requireTime(row, k + 1);
            kw[k] = names.stream().mapToDouble(row::number).toArray();
        }
        if (kw.length == 0 || names.isEmpty()) {
            throw UnreadableNetwork.line(
                    table.file,
                    UnreadableNetwork.WHOLE_FILE,
                    "has " + kw.length + " minutes of " + names.size() + " profiles.",
                    "Was it saved completely?");
        }
        return new LoadProfiles(names, kw);
    }

    private static void requireMinute(CsvRow row, int expected) {
        double minute = row.number(MINUTE);
        String value = row.text(MINUTE);
        if (minute < 0) {
            throw row.wrong(MINUTE, value, value + " is negative.", "Minutes count from 1.");
        }
        if (minute < expected) {
            throw row.wrong(
                    MINUTE,
                    value,
                    value + " stands where " + expected + " is due.",
                    "Is a line repeated or out of order?");
        }
        if (minute > expected) {
            throw row.wrong(MINUTE, value, value + " follows " + (expected - 1) + ".", "Is a line missing before it?");
        }
    }

    private static void requireTime(CsvRow row, int minute) {
        String time = row.text(TIME, "");
        String expected = "%02d:%02d".formatted(minute / 60, minute % 60);
        if (!time.isEmpty() && !time.startsWith(expected)) {
            throw row.wrong(
                    TIME, time, time + " stands beside minute " + minute + ".", "Expected is " + expected + ":00.");
        }
    }
}
