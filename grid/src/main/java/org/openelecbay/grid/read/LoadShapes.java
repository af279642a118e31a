package org.openelecbay.grid.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// `LoadShapes.csv`: Name, File and useactual of every shape. Without the file, `Shape_7` means `profile_7` in kW.
final class LoadShapes {

    private static final String FILE = "LoadShapes.csv";

    private final boolean present;
    private final Map<String, String> profiles = new HashMap<>();
    private final Map<String, Boolean> actual = new HashMap<>();

    private LoadShapes(boolean present) {
        this.present = present;
    }

    static LoadShapes in(Folder folder) {
        LoadShapes shapes = new LoadShapes(folder.has(FILE));
        if (shapes.present) {
            for (CsvRow row : CsvTable.parse(FILE, folder.text(FILE)).rows) {
                shapes.add(row);
            }
        }
        return shapes;
    }

    private void add(CsvRow row) {
        String name = row.text("Name");
        if (profiles.put(name, profileOfFile(row.text("File", name))) != null) {
            throw row.wrong("Name", name, name + " stands here for the second time.", "Rename or drop one.");
        }
        actual.put(name, Boolean.parseBoolean(row.text("useactual", "true")));
    }

    /// `Load_profile_7.csv` is column `profile_7` of the joined profiles.
    private static String profileOfFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        int number = stem.lastIndexOf('_');
        return "profile" + (number < 0 ? "_" + stem : stem.substring(number));
    }

    /// The profile of a shape that a load names.
    String profileOf(CsvRow load, String shape) {
        if (!present) {
            return profileOfFile(shape);
        }
        String profile = profiles.get(shape);
        if (profile == null) {
            throw load.wrong("Yearly", shape, shape + " is not in " + FILE + ".", "Is it mistyped?");
        }
        return profile;
    }

    /// True when the profile is in kW, false when it counts in multiples of the nominal power.
    boolean isActual(String shape) {
        return actual.getOrDefault(shape, true);
    }
}
