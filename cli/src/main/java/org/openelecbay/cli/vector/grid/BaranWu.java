package org.openelecbay.cli.vector.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.read.matpower.MatpowerReader;

/// The 33-bus feeder of Baran and Wu, which vector files name instead of writing it out.
public final class BaranWu {

    private static final String FILE = "case33bw.m";

    private BaranWu() {}

    /// The feeder with its ties, which are open.
    ///
    /// @param name as the file has it
    /// @throws UnusableCase when the name is that of another network
    public static BalancedNetwork named(String name) {
        if (!name.contains("33")) {
            throw new UnusableCase("The network " + name + " is not known by name; only the 33-bus feeder of Baran and"
                    + " Wu is. Write its branches out.");
        }
        try (InputStream stream = BaranWu.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is missing from the build.");
            }
            return MatpowerReader.parse(FILE, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
