package org.openelecbay.simulation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The resources of the page, each checked against what would end its element early.
final class PageParts {

    private PageParts() {}

    static String style(String resource) {
        return without("</style", read(resource));
    }

    static String script(String... resources) {
        StringBuilder joined = new StringBuilder();
        for (String resource : resources) {
            joined.append(read(resource));
        }
        return without("</script", joined.toString());
    }

    static String comment(String... resources) {
        StringBuilder joined = new StringBuilder();
        for (String resource : resources) {
            joined.append(read(resource)).append('\n');
        }
        return without("--", joined.toString());
    }

    static String read(String resource) {
        try (InputStream in = PageParts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " of the report is missing. Build again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String without(String forbidden, String text) {
        if (text.toLowerCase(Locale.ROOT).contains(forbidden)) {
            throw new IllegalStateException("A resource of the report contains " + forbidden + ".");
        }
        return text;
    }
}
