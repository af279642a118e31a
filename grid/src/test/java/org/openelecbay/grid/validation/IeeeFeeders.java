package org.openelecbay.grid.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.nodal.NodalFlow;
import org.openelecbay.grid.nodal.NodalSolution;
import org.openelecbay.grid.read.dss.DssReader;

/// The IEEE 13, 34 and 37 node feeders, solved with their regulators in action, beside the published profiles.
public final class IeeeFeeders {

    static final Path FOLDER = Path.of("..", "examples", "ieee-feeders");
    private static final String SOURCE = "IEEE PES test feeders, voltage profile of 24 June 2004";
    private static final double PERCENT = 0.5;

    /// One solved feeder.
    ///
    /// @param label for reports
    /// @param network as read
    /// @param solution with regulators in action
    /// @param compared every published voltage beside ours
    /// @param explanation of what remains
    record Solved(
            String label,
            MultiphaseNetwork network,
            NodalSolution solution,
            List<PublishedProfile.Compared> compared,
            String explanation) {

        PublishedProfile.Compared worst() {
            return compared.stream()
                    .max(Comparator.comparingDouble(PublishedProfile.Compared::percent))
                    .orElseThrow();
        }
    }

    private IeeeFeeders() {}

    static Solved thirteen() {
        return solved(
                "IEEE 13 node feeder (OpenDSS circuit)",
                DssReader.read(FOLDER.resolve("ieee13/IEEE13Nodeckt.dss")),
                PublishedProfile.toGround("13"),
                Map.of("XFXFM1", ""),
                "the file holds the cable matrix 606 as corrected in 2016, the published run the older one");
    }

    static Solved thirtyFour(String file, String explanation) {
        return solved(
                "IEEE 34 node feeder (OpenDSS circuit " + file + ")",
                DssReader.read(FOLDER.resolve("ieee34/" + file)),
                PublishedProfile.toGround("34"),
                Map.of("RG10", "814r", "RG11", "852r", "XF10", ""),
                explanation);
    }

    static List<Solved> thirtyFours() {
        return List.of(
                thirtyFour(
                        "ieee34Mod1.dss",
                        "distributed loads at the ends, one of them between one phase and ground, and 1 % in regulators"),
                thirtyFour("ieee34Mod2.dss", "distributed loads in the middle of their lines; four printed digits"));
    }

    /// With the head of the feeder at its nominal voltage, regulators without impedance and their compensators as
    /// published, none of which the file has.
    static Solved thirtySeven() {
        try {
            Path folder = Files.createTempDirectory("ieee37");
            try {
                Files.copy(FOLDER.resolve("IEEELineCodes.dss"), folder.resolve("IEEELineCodes.dss"));
                Files.copy(FOLDER.resolve("ieee37/ieee37.dss"), folder.resolve("ieee37.dss"));
                Path study = Files.writeString(folder.resolve("published.dss"), """
                        Redirect ieee37.dss
                        Edit Vsource.source angle=-30
                        Edit Transformer.SubXF XHL=0.001 %Rs=[0 0]
                        Edit Transformer.reg1a XHL=0.001 %Rs=[0 0]
                        Edit Transformer.reg1c XHL=0.001 %Rs=[0 0]
                        Edit RegControl.creg1a R=1.5 X=3
                        Edit RegControl.creg1c R=1.5 X=3
                        """);
                return solved(
                        "IEEE 37 node feeder (OpenDSS circuit, head at nominal voltage)",
                        DssReader.read(study),
                        PublishedProfile.lineToLine("37"),
                        Map.of("RG7", "799r", "XF7", ""),
                        "four printed digits; the published run has no substation transformer, the file has");
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    files.toList().forEach(each -> each.toFile().delete());
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Solved solved(
            String label,
            MultiphaseNetwork network,
            PublishedProfile profile,
            Map<String, String> names,
            String explanation) {
        NodalSolution solution = NodalFlow.compile(network).solve();
        return new Solved(label, network, solution, profile.beside(solution, network, names), explanation);
    }

    /// One row for each feeder.
    public static List<ValidationRow> rows() {
        return Stream.concat(Stream.of(thirteen(), thirtySeven()), thirtyFours().stream())
                .sorted(Comparator.comparing(Solved::label))
                .map(each -> new ValidationRow(
                        each.label(),
                        SOURCE,
                        each.worst().place(),
                        each.worst().ours().magnitude(),
                        each.worst().published(),
                        each.worst().percent(),
                        "%",
                        Double.toString(PERCENT),
                        each.explanation()))
                .toList();
    }
}
