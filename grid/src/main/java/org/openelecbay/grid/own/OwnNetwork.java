package org.openelecbay.grid.own;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.LoadProfiles;
import org.openelecbay.grid.read.LoadProfilesReader;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.NamedBus;
import org.openelecbay.grid.read.table.TableNetwork;
import org.snakeyaml.engine.v2.nodes.Node;

/// A file in the own format, opened. Its schema stands in `docs/reference/network-files.md`.
public final class OwnNetwork {

    private static final String NETWORK = "network";
    private static final String DATA_BUSES = "dataBuses";
    private static final String LINE_CODES = "lineCodes";
    private static final String PROFILES = "profiles";

    private final Path folder;
    private final Entry root;
    private final RecordReader reader = new RecordReader();

    private OwnNetwork(Path folder, Entry root) {
        this.folder = folder;
        this.root = root;
    }

    /// Opens a file.
    ///
    /// @throws UnreadableNetwork with the line when it is no YAML
    public static OwnNetwork open(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return new OwnNetwork(folder == null ? file : folder, YamlText.open(file));
    }

    /// True when the file is YAML and says which kind of network it holds.
    public static boolean fits(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml"))
                && Files.isRegularFile(file)
                && YamlText.open(file).has(NETWORK);
    }

    /// What the file holds.
    public NetworkKind kind() {
        String kind = root.text(NETWORK);
        return Arrays.stream(NetworkKind.values())
                .filter(each -> each.toString().equals(kind))
                .findFirst()
                .orElseThrow(() -> root.wrong("network: " + kind + " is not known. Known are "
                        + Arrays.toString(NetworkKind.values()) + "."));
    }

    /// Reads a file of kind [NetworkKind#BALANCED].
    ///
    /// @throws UnreadableNetwork with the line and a hint
    public TableNetwork balanced() {
        BalancedNetwork network = reader.build(BalancedNetwork.class, root, NETWORK, DATA_BUSES);
        Node named = root.node(DATA_BUSES);
        List<NamedBus> buses = named == null
                ? network.buses().stream()
                        .map(BalancedBus::id)
                        .map(NamedBus::of)
                        .toList()
                : root.list(DATA_BUSES, named).stream()
                        .map(each -> reader.build(NamedBus.class, root.entry(DATA_BUSES, each)))
                        .toList();
        Set<String> known = new LinkedHashSet<>(
                network.buses().stream().map(BalancedBus::id).toList());
        for (NamedBus bus : buses) {
            if (!known.contains(bus.networkBus())) {
                throw root.wrong("Bus " + bus.id() + " of " + DATA_BUSES + " is part of " + bus.networkBus()
                        + ", which is not in the network. Is it mistyped?");
            }
        }
        return new TableNetwork(network, buses);
    }

    /// Reads a file of kind [NetworkKind#FEEDER] and the profiles that it names.
    ///
    /// @throws UnreadableNetwork with the line and a hint
    public EuropeanLv feeder() {
        Node codes = root.node(LINE_CODES);
        if (codes == null) {
            throw root.missing(LINE_CODES);
        }
        for (Node each : root.list(LINE_CODES, codes)) {
            reader.know(new RecordReader().build(LineCode.class, root.entry(LINE_CODES, each)));
        }
        Feeder feeder = reader.build(Feeder.class, root, NETWORK, LINE_CODES, PROFILES);
        if (!root.has(PROFILES)) {
            return new EuropeanLv(feeder, null);
        }
        LoadProfiles profiles = LoadProfilesReader.read(folder.resolve(root.text(PROFILES)));
        feeder.loadPoints().stream()
                .filter(load -> !load.profile().isEmpty() && !profiles.names().contains(load.profile()))
                .findFirst()
                .ifPresent(load -> {
                    throw root.wrong("Load " + load.name() + " follows " + load.profile() + ", which is not in "
                            + root.text(PROFILES) + ". Is a column missing?");
                });
        return new EuropeanLv(feeder, profiles);
    }

    /// Reads a file of kind [NetworkKind#MULTIPHASE].
    ///
    /// @throws UnreadableNetwork with the line and a hint
    public MultiphaseNetwork multiphase() {
        return reader.build(MultiphaseNetwork.class, root, NETWORK);
    }

    /// The text of a single-phase-equivalent network.
    public static String text(TableNetwork read) {
        boolean plain = read.buses()
                .equals(read.network().buses().stream()
                        .map(BalancedBus::id)
                        .map(NamedBus::of)
                        .toList());
        return head(NetworkKind.BALANCED)
                + RecordWriter.network(read.network())
                + (plain ? "" : RecordWriter.block(DATA_BUSES, read.buses()));
    }

    /// The text of a feeder.
    ///
    /// @param profiles name of the file beside it that holds its profiles; empty when there is none
    /// @throws IllegalArgumentException when two line codes share a name
    public static String text(Feeder feeder, String profiles) {
        Set<LineCode> codes =
                new LinkedHashSet<>(feeder.lines().stream().map(Line::code).toList());
        Set<String> names = new LinkedHashSet<>();
        for (LineCode code : codes) {
            if (!names.add(code.name())) {
                throw new IllegalArgumentException(
                        "Two different line codes are named " + code.name() + ". Rename one.");
            }
        }
        return head(NetworkKind.FEEDER)
                + (profiles.isEmpty() ? "" : PROFILES + ": " + profiles + "\n")
                + RecordWriter.block(LINE_CODES, List.copyOf(codes))
                + RecordWriter.network(feeder);
    }

    /// The text of the file with a feeder's profiles.
    public static String text(LoadProfiles profiles) {
        StringBuilder text = new StringBuilder("minute," + String.join(",", profiles.names()) + "\n");
        for (int minute = 1; minute <= profiles.minutes(); minute++) {
            text.append(minute);
            for (int profile = 0; profile < profiles.names().size(); profile++) {
                text.append(',').append(ComplexText.of(profiles.kw(minute, profile)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// The text of a multiphase network.
    public static String text(MultiphaseNetwork network) {
        return head(NetworkKind.MULTIPHASE) + RecordWriter.network(network);
    }

    private static String head(NetworkKind kind) {
        return NETWORK + ": " + kind + "\n";
    }
}
