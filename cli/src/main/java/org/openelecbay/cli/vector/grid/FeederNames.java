package org.openelecbay.cli.vector.grid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.EuropeanLvReader;

/// The feeder that a case names: the bundled IEEE European LV test feeder, or a folder beside the file.
final class FeederNames {

    private FeederNames() {}

    static EuropeanLv named(Given inputs) {
        String name = inputs.text("feeder");
        String words = name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        if (words.contains("european") && (words.contains("lv") || words.contains("low voltage"))) {
            return Bundled.EUROPEAN_LV;
        }
        Path beside = inputs.folder().resolve(name);
        if (Files.isDirectory(beside)) {
            return EuropeanLvReader.read(beside);
        }
        throw new UnusableCase("The feeder \"" + name + "\" is not known. Bundled is the IEEE European LV test feeder;"
                + " others are folders beside the file.");
    }

    /// Read once, when it is first asked for.
    private static final class Bundled {
        static final EuropeanLv EUROPEAN_LV = EuropeanLv.bundled();
    }
}
