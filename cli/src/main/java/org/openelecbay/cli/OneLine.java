package org.openelecbay.cli;

import org.jspecify.annotations.Nullable;

/// Keeps a complaint on one line of the terminal, whatever bytes of the input it quotes.
final class OneLine {

    private OneLine() {}

    static String of(@Nullable String message) {
        return String.valueOf(message)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
    }
}
