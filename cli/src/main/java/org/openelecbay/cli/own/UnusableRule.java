package org.openelecbay.cli.own;

import java.nio.file.Path;

/// A rule file that does not compile or holds no rule; one sentence with the place and a hint.
public final class UnusableRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableRule(Path file, String what, String hint) {
        super(file + " " + what + ". " + hint);
    }
}
