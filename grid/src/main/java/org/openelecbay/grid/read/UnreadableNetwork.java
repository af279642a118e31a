package org.openelecbay.grid.read;

/// A network file that cannot be read. The message is one sentence with place, field and value, then one hint.
public final class UnreadableNetwork extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// The line of something that concerns the whole file.
    public static final int WHOLE_FILE = 0;

    private final String file;
    private final int line;
    private final String field;
    private final String value;
    private final String hint;

    private UnreadableNetwork(String file, int line, String field, String value, String problem, String hint) {
        super(place(file, line) + (field.isEmpty() ? "" : ", column " + field) + ": " + problem
                + (hint.isEmpty() ? "" : " " + hint));
        this.file = file;
        this.line = line;
        this.field = field;
        this.value = value;
        this.hint = hint;
    }

    /// A problem with one value of a table.
    ///
    /// @param file name of the file
    /// @param line counted from 1
    /// @param field column or field
    /// @param value as it stands in the file
    /// @param problem one sentence
    /// @param hint one sentence that helps
    public static UnreadableNetwork value(
            String file, int line, String field, String value, String problem, String hint) {
        return new UnreadableNetwork(file, line, field, value, problem, hint);
    }

    /// A problem with a line, or with the whole file when `line` is [#WHOLE_FILE].
    public static UnreadableNetwork line(String file, int line, String problem, String hint) {
        return new UnreadableNetwork(file, line, "", "", problem, hint);
    }

    private static String place(String file, int line) {
        return line == WHOLE_FILE ? file : file + ", line " + line;
    }

    public String file() {
        return file;
    }

    /// Counted from 1; [#WHOLE_FILE] when no line is to blame.
    public int lineNumber() {
        return line;
    }

    /// The column; empty when a whole line is to blame.
    public String field() {
        return field;
    }

    /// The value as it stands in the file; empty when a whole line is to blame.
    public String value() {
        return value;
    }

    public String hint() {
        return hint;
    }
}
