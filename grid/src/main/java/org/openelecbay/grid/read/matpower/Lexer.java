package org.openelecbay.grid.read.matpower;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Splits a case file into tokens; comments and continuations (`...`) disappear.
final class Lexer {

    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eEdD][+-]?\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");
    private static final Pattern SYMBOL = Pattern.compile("\\.[*/^']|[=~<>]=|&&|\\|\\||[-+*/^=()\\[\\]{},;:'~<>&|@!]");
    private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'|\"([^\"]*)\"");

    private final String file;
    private final List<Token> tokens = new ArrayList<>();
    private int line;
    private boolean spaced;

    private Lexer(String file) {
        this.file = file;
    }

    static List<Token> tokens(String file, String text) {
        return new Lexer(file).all(text);
    }

    private List<Token> all(String text) {
        boolean blockComment = false;
        for (String content : text.lines().toList()) {
            line++;
            if (content.strip().equals("%{") || content.strip().equals("%}")) {
                blockComment = content.strip().equals("%{");
            } else if (!blockComment) {
                tokenize(content);
            }
        }
        line++;
        add(Token.Kind.FILE_END, "");
        return tokens;
    }

    private void tokenize(String content) {
        int at = 0;
        while (at < content.length()) {
            char next = content.charAt(at);
            if (next == '%') {
                break;
            }
            if (content.startsWith("...", at)) {
                spaced = true;
                return;
            }
            if (Character.isWhitespace(next)) {
                spaced = true;
                at++;
            } else {
                at = token(content, at);
            }
        }
        add(Token.Kind.LINE_END, "");
    }

    private int token(String content, int at) {
        char next = content.charAt(at);
        if (next == '"' || (next == '\'' && !transposes())) {
            return take(Token.Kind.STRING, STRING, content, at);
        }
        if (Character.isDigit(next)
                || (next == '.'
                        && NUMBER.matcher(content).region(at, content.length()).lookingAt())) {
            return take(Token.Kind.NUMBER, NUMBER, content, at);
        }
        if (Character.isLetter(next)) {
            return take(Token.Kind.NAME, NAME, content, at);
        }
        return take(Token.Kind.SYMBOL, SYMBOL, content, at);
    }

    /// A quote right behind a value transposes it; elsewhere it opens a string.
    private boolean transposes() {
        if (spaced || tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.getLast();
        return last.kind() == Token.Kind.NAME
                || last.kind() == Token.Kind.NUMBER
                || last.is(")")
                || last.is("]")
                || last.is("'");
    }

    private int take(Token.Kind kind, Pattern pattern, String content, int at) {
        Matcher matcher = pattern.matcher(content).region(at, content.length());
        if (!matcher.lookingAt()) {
            throw UnreadableNetwork.line(
                    file,
                    line,
                    "\"" + content.substring(at) + "\" is not understood.",
                    "Is it a MATPOWER case file, and is every quote closed?");
        }
        String text = matcher.group();
        add(kind, kind == Token.Kind.STRING ? text.substring(1, text.length() - 1) : text);
        return matcher.end();
    }

    private void add(Token.Kind kind, String text) {
        tokens.add(new Token(kind, text, line, spaced));
        spaced = false;
    }
}
