package org.openelecbay.cli;

import java.io.Console;
import java.io.PrintWriter;

/// A progress bar on standard error: drawn in place on a terminal, silent elsewhere.
final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;
    private static final int LINE = 79;

    private final PrintWriter screen;
    private final int total;
    private final boolean terminal = isTerminal();
    private int drawn = -1;
    private String words = "";

    Progress(PrintWriter screen, int total) {
        this.screen = screen;
        this.total = total;
    }

    /// Shows that so many of all steps are done.
    void show(int done) {
        show(done, "");
    }

    /// Shows that so many of all steps are done, and what is being done now.
    void show(int done, String what) {
        int full = (int) ((long) WIDTH * done / Math.max(1, total));
        if (terminal && (full != drawn || !what.equals(words))) {
            drawn = full;
            words = what;
            screen.print("\r" + " ".repeat(LINE) + "\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] "
                    + 100L * done / total + " % " + what);
            screen.flush();
        }
    }

    @Override
    public void close() {
        if (terminal) {
            screen.print("\r" + " ".repeat(LINE) + "\r");
            screen.flush();
        }
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
