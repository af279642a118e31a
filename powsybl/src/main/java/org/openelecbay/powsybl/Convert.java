package org.openelecbay.powsybl;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.file.NetworkFiles;
import org.openelecbay.grid.read.file.ReadNetwork;

/// `powsybl/convert FROM TO`: between our own formats and those of PowSyBl.
public final class Convert {

    private static final int DONE = 0;
    private static final int UNUSABLE = 2;

    private Convert() {}

    /// Converts and ends the process with 0, or with 2 when the input cannot be used.
    public static void main(String[] args) {
        System.exit(run(args, System.err));
    }

    /// Converts.
    ///
    /// @param complaints gets one sentence when the input cannot be used
    /// @return the exit code
    static int run(String[] args, PrintStream complaints) {
        if (args.length != 2) {
            complaints.println(
                    "convert: two paths are needed: powsybl/convert FROM TO. TO ends in .yaml, .xiidm or .zip.");
            return UNUSABLE;
        }
        try {
            convert(Path.of(args[0]), Path.of(args[1]));
            return DONE;
        } catch (UnreadableNetwork | IllegalArgumentException | UncheckedIOException e) {
            complaints.println("convert: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private static void convert(Path from, Path to) {
        ReadNetwork read = PowsyblNetworks.fits(from) ? PowsyblNetworks.read(from) : NetworkFiles.read(from);
        if (to.toString().endsWith(".yaml")) {
            NetworkFiles.write(read, to);
        } else if (read instanceof ReadNetwork.Balanced balanced) {
            PowsyblNetworks.write(balanced.network(), to);
        } else {
            throw new IllegalArgumentException(from + " is a network of several phases, but XIIDM and CGMES describe "
                    + "balanced ones. Write it to a .yaml file.");
        }
    }
}
