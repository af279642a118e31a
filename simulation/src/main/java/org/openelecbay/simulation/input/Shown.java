package org.openelecbay.simulation.input;

/// How a written value stands in a sentence: on one line, without control characters, not too long.
public final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MOST).forEach(each -> append(shown, each));
        return text.codePointCount(0, text.length()) > MOST ? shown + "..." : shown.toString();
    }

    public static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Shown::isControl);
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (codePoint) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isControl(codePoint)) {
                    shown.append("\\u%04x".formatted(codePoint));
                } else {
                    shown.appendCodePoint(codePoint);
                }
            }
        }
    }

    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT
                || type == Character.SURROGATE;
    }
}
