package org.openelecbay.grid.read.dss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One word of a command, with or without a name: `New`, `kW=160`, `Buses=[650.1 RG60.1]`.
///
/// @param name what stands before the equals sign; absent when there is none
/// @param text the value without its outer quotes
/// @param quoted true when it stood in quotes or brackets: numbers in it are arithmetic
record Parameter(@Nullable String name, String text, boolean quoted) {

    private static final Map<Character, Character> QUOTES = Map.of('(', ')', '[', ']', '{', '}', '"', '"', '\'', '\'');

    /// Splits a line; what follows `!` or `//` outside quotes is a comment.
    static List<Parameter> split(Place place, String line) {
        List<Parameter> words = new ArrayList<>();
        int at = skip(line, 0);
        while (at < line.length() && !comments(line, at)) {
            int end = end(place, line, at);
            String word = line.substring(at, end);
            int next = blanks(line, end);
            if (next < line.length() && line.charAt(next) == '=') {
                int from = blanks(line, next + 1);
                int to = from < line.length() && !comments(line, from) && line.charAt(from) != ','
                        ? end(place, line, from)
                        : from;
                words.add(of(word.strip(), line.substring(from, to)));
                at = skip(line, to);
            } else {
                words.add(of(null, word));
                at = skip(line, end);
            }
        }
        return words;
    }

    private static Parameter of(@Nullable String name, String raw) {
        boolean quoted = !raw.isEmpty() && QUOTES.containsKey(raw.charAt(0));
        return new Parameter(name, quoted ? raw.substring(1, raw.length() - 1).strip() : raw, quoted);
    }

    private static int end(Place place, String line, int start) {
        if (QUOTES.containsKey(line.charAt(start))) {
            return closed(place, line, start);
        }
        int at = start;
        while (at < line.length() && !isBreak(line.charAt(at)) && !(at > start && comments(line, at))) {
            at++;
        }
        return Math.max(at, start + 1);
    }

    /// The position after the quote that closes the one at `start`; brackets nest.
    private static int closed(Place place, String line, int start) {
        char open = line.charAt(start);
        char close = QUOTES.getOrDefault(open, open);
        int depth = 1;
        for (int at = start + 1; at < line.length(); at++) {
            if (line.charAt(at) == close) {
                depth--;
            } else if (line.charAt(at) == open) {
                depth++;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        throw place.wrong("the " + open + " in \"" + line.strip() + "\" is not closed.", "Add " + close + ".");
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && (Character.isWhitespace(line.charAt(at)) || line.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBreak(char each) {
        return Character.isWhitespace(each) || each == ',' || each == '=';
    }

    private static boolean comments(String line, int at) {
        return line.charAt(at) == '!' || line.startsWith("//", at);
    }
}
