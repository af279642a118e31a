package org.openelecbay.simulation.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real browser without a window, as Debian installs it: `apt-get install chromium`.
final class Chromium {

    private Chromium() {}

    /// What came of a page.
    ///
    /// @param dom the document after its scripts ran
    /// @param log what the browser wrote, its console included
    record Visit(String dom, String log) {}

    static Visit open(Path page, Path scratch) throws IOException, InterruptedException {
        Path dom = scratch.resolve("dom.html");
        Path log = scratch.resolve("chromium.log");
        Process browser = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--window-size=1400,2000",
                        "--virtual-time-budget=8000",
                        "--user-data-dir=" + scratch.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        if (!browser.waitFor(120, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new AssertionError("Chromium did not finish within two minutes.");
        }
        return new Visit(Files.readString(dom), Files.readString(log, StandardCharsets.ISO_8859_1));
    }
}
