package org.openelecbay.grid.read.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openelecbay.grid.read.EuropeanLvReader;
import org.openelecbay.grid.read.matpower.MatpowerReader;
import org.openelecbay.grid.read.pandapower.PandapowerReader;

/// The formats in the order in which they are tried.
enum NetworkFormat {
    EUROPEAN_LV("a European LV folder (Lines.csv, LineCodes.csv and their siblings)") {
        @Override
        boolean fits(Path path) {
            return Files.isRegularFile(path.resolve("Lines.csv"));
        }

        @Override
        ReadNetwork read(Path path) {
            return new ReadNetwork.LowVoltage(EuropeanLvReader.read(path));
        }
    },

    SCENARIO("a scenario folder with feeder/") {
        @Override
        boolean fits(Path path) {
            return Files.isDirectory(path.resolve("feeder"));
        }

        @Override
        ReadNetwork read(Path path) {
            return NetworkFiles.read(path.resolve("feeder"));
        }
    },

    MATPOWER("a MATPOWER case (.m)") {
        @Override
        boolean fits(Path path) {
            return path.toString().endsWith(".m") && Files.isRegularFile(path);
        }

        @Override
        ReadNetwork read(Path path) {
            return ReadNetwork.Balanced.of(MatpowerReader.read(path));
        }
    },

    PANDAPOWER("pandapower tables (FOLDER/NAME for NAME_bus.csv, NAME_line.csv and their siblings)") {
        @Override
        boolean fits(Path path) {
            return PandapowerReader.fits(path);
        }

        @Override
        ReadNetwork read(Path path) {
            return ReadNetwork.Balanced.of(PandapowerReader.read(path));
        }
    };

    private final String looks;

    NetworkFormat(String looks) {
        this.looks = looks;
    }

    /// By what a person tells it.
    String looks() {
        return looks;
    }

    abstract boolean fits(Path path);

    abstract ReadNetwork read(Path path);
}
