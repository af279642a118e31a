package org.openelecbay.powsybl;

import com.powsybl.cgmes.conversion.CgmesExport;
import com.powsybl.cgmes.conversion.naming.NamingStrategyFactory;
import com.powsybl.commons.PowsyblException;
import com.powsybl.commons.datasource.DirectoryDataSource;
import com.powsybl.commons.datasource.ZipArchiveDataSource;
import com.powsybl.iidm.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.file.ReadNetwork;

/// Reads and writes XIIDM files and CGMES archives with PowSyBl.
public final class PowsyblNetworks {

    private PowsyblNetworks() {}

    /// True for `.xiidm`, `.iidm`, a `.zip`, and a folder with `.xml` files.
    public static boolean fits(Path path) {
        return isIidm(path) || isZip(path) || (Files.isDirectory(path) && holdsXml(path));
    }

    /// Reads an XIIDM file, or CGMES from a zip or a folder.
    ///
    /// The network is what is alive with the slack; see `docs/reference/network-files.md` for what becomes what.
    ///
    /// @throws UnreadableNetwork when PowSyBl cannot read it, or an element has no place in a balanced network
    public static ReadNetwork.Balanced read(Path path) {
        try {
            return FromPowsybl.convert(Network.read(path));
        } catch (PowsyblException | UncheckedIOException | IllegalArgumentException e) {
            throw UnreadableNetwork.line(
                    path.toString(),
                    UnreadableNetwork.WHOLE_FILE,
                    "PowSyBl cannot read it (" + e.getMessage() + ").",
                    "Is it XIIDM, or CGMES with its EQ, SSH and TP files together?");
        }
    }

    /// Writes XIIDM to a path that ends in `.xiidm` or `.iidm`, CGMES to one that ends in `.zip` or is a folder.
    ///
    /// @param path what it holds is replaced; a folder is made if it is missing
    /// @throws IllegalArgumentException when the network has several sources
    public static void write(BalancedNetwork network, Path path) {
        String name = base(path);
        Network made = ToPowsybl.convert(network, name);
        if (isIidm(path)) {
            made.write("XIIDM", new Properties(), path);
            return;
        }
        Properties cgmes = new Properties();
        cgmes.setProperty(CgmesExport.NAMING_STRATEGY, NamingStrategyFactory.CGMES);
        cgmes.setProperty(CgmesExport.TOPOLOGY_KIND, "BUS_BRANCH");
        cgmes.setProperty(CgmesExport.BASE_NAME, name);
        try {
            if (isZip(path)) {
                Files.deleteIfExists(path);
            } else {
                Files.createDirectories(path);
            }
            Path parent = Objects.requireNonNullElse(path.getParent(), Path.of(""));
            made.write(
                    "CGMES",
                    cgmes,
                    isZip(path) ? new ZipArchiveDataSource(parent, name) : new DirectoryDataSource(path, name));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private static String base(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isIidm(Path path) {
        return ends(path, ".xiidm") || ends(path, ".iidm");
    }

    private static boolean isZip(Path path) {
        return ends(path, ".zip");
    }

    private static boolean ends(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static boolean holdsXml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(each -> ends(each, ".xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
