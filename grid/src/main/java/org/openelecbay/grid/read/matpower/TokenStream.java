package org.openelecbay.grid.read.matpower;

import java.util.List;
import org.openelecbay.grid.read.UnreadableNetwork;

/// The tokens of a case file, read from front to back.
final class TokenStream {

    final String file;

    private final List<Token> tokens;
    private int at;

    TokenStream(String file, String text) {
        this.file = file;
        this.tokens = Lexer.tokens(file, text);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekBehind() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /// True when the arguments that start here are more than one: a comma stands before the closing parenthesis.
    boolean hasSecondArgument() {
        int depth = 0;
        for (int k = at; k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                return token.is(",");
            }
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
        }
        return false;
    }

    boolean skip(String symbol) {
        boolean found = peek().is(symbol);
        if (found) {
            next();
        }
        return found;
    }

    void expect(String symbol) {
        if (!skip(symbol)) {
            throw notUnderstood("\"" + symbol + "\" is expected here");
        }
    }

    void skipLine() {
        while (peek().kind() != Token.Kind.LINE_END && peek().kind() != Token.Kind.FILE_END) {
            next();
        }
    }

    UnreadableNetwork notUnderstood(String problem) {
        String found = peek().text().isEmpty() ? "the end of the line" : "\"" + peek().text() + "\"";
        return refuse(peek().line(), problem + ", not " + found + ".");
    }

    UnreadableNetwork refuse(int line, String problem) {
        return UnreadableNetwork.line(
                file, line, problem, "Known are assignments, arithmetic and index ranges of case files.");
    }
}
