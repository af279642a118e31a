package org.openelecbay.grid.read.matpower;

/// One word of a case file.
///
/// @param kind what it is
/// @param text as written; a string without its quotes
/// @param line counted from 1
/// @param spaced true when white space stands before it, which separates elements inside brackets
record Token(Kind kind, String text, int line, boolean spaced) {

    enum Kind {
        NUMBER,
        NAME,
        STRING,
        SYMBOL,
        LINE_END,
        FILE_END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean endsStatement() {
        return kind == Kind.LINE_END || kind == Kind.FILE_END || is(";") || is(",");
    }
}
