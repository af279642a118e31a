package org.openelecbay.grid.read.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.openelecbay.grid.own.OwnNetwork;
import org.openelecbay.grid.read.EuropeanLvReader;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.dss.DssReader;
import org.openelecbay.grid.read.ieee.IeeeTablesReader;
import org.openelecbay.grid.read.matpower.MatpowerReader;
import org.openelecbay.grid.read.pandapower.PandapowerReader;
import org.openelecbay.grid.read.simbench.SimbenchReader;

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
    },

    SIMBENCH("a SimBench folder (Node.csv, Line.csv, ExternalNet.csv and their siblings)") {
        @Override
        boolean fits(Path path) {
            return SimbenchReader.fits(path);
        }

        @Override
        ReadNetwork read(Path path) {
            return ReadNetwork.Balanced.of(SimbenchReader.read(path));
        }

        @Override
        ReadNetwork readAt(Path path, String time) {
            return ReadNetwork.Balanced.of(SimbenchReader.readAt(path, time));
        }
    },

    OPEN_DSS("an OpenDSS circuit (.dss)") {
        @Override
        boolean fits(Path path) {
            return path.toString().toLowerCase(Locale.ROOT).endsWith(".dss") && Files.isRegularFile(path);
        }

        @Override
        ReadNetwork read(Path path) {
            return new ReadNetwork.Multiphase(DssReader.read(path));
        }
    },

    IEEE_TABLES("a folder of IEEE test feeder tables (line_data.csv, transformer_data.csv and their siblings)") {
        @Override
        boolean fits(Path path) {
            return IeeeTablesReader.recognises(path);
        }

        @Override
        ReadNetwork read(Path path) {
            return new ReadNetwork.Multiphase(IeeeTablesReader.read(path));
        }
    },

    OWN("a file in the project's own format (.yaml with `network:`)") {
        @Override
        boolean fits(Path path) {
            return OwnNetwork.fits(path);
        }

        @Override
        ReadNetwork read(Path path) {
            OwnNetwork file = OwnNetwork.open(path);
            return switch (file.kind()) {
                case BALANCED -> ReadNetwork.Balanced.of(file.balanced());
                case FEEDER -> new ReadNetwork.LowVoltage(file.feeder());
                case MULTIPHASE -> new ReadNetwork.Multiphase(file.multiphase());
            };
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

    /// Reads a network at one time of its profiles.
    ReadNetwork readAt(Path path, String time) {
        throw UnreadableNetwork.line(
                path.toString(),
                UnreadableNetwork.WHOLE_FILE,
                "has no profiles with dates, and \"" + time + "\" is no whole number.",
                "Minutes count from 1.");
    }
}
