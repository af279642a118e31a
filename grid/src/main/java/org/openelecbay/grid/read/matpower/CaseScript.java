package org.openelecbay.grid.read.matpower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Runs the statements of a case file from top to bottom. What it does not understand it refuses; nothing is
/// skipped.
final class CaseScript {

    /// Fields without numbers, and fields that do not change the power flow.
    private static final Set<String> IRRELEVANT =
            Set.of("gencost", "areas", "bus_name", "branch_name", "gentype", "genfuel", "gen_name", "om", "notes");

    private static final Set<String> RELEVANT = Set.of("version", "baseMVA", "bus", "gen", "branch");

    private final TokenStream tokens;
    private final Map<String, Matrix> variables = new HashMap<>();
    private final Expressions expressions;
    private String struct = "mpc";

    private CaseScript(String file, String text) {
        tokens = new TokenStream(file, text);
        expressions = new Expressions(tokens, variables);
    }

    /// The fields of the case after the last statement.
    static Map<String, Matrix> run(String file, String text) {
        CaseScript script = new CaseScript(file, text);
        while (script.tokens.peek().kind() != Token.Kind.FILE_END) {
            script.statement();
        }
        Map<String, Matrix> fields = new HashMap<>();
        script.variables.forEach((name, value) -> {
            if (name.startsWith(script.struct + ".")) {
                fields.put(name.substring(script.struct.length() + 1), value);
            }
        });
        return fields;
    }

    private void statement() {
        Token token = tokens.peek();
        if (token.endsStatement()) {
            tokens.next();
        } else if (token.isName("function")) {
            function();
        } else if (token.isName("define_constants")) {
            tokens.next();
            Constants.all().forEach((name, value) -> variables.put(name, Matrix.of(value)));
            endStatement();
        } else if (token.isName("return") || token.isName("end")) {
            tokens.next();
            endStatement();
        } else if (token.is("[")) {
            constants();
        } else if (token.kind() == Token.Kind.NAME) {
            assignment();
        } else {
            throw tokens.notUnderstood("a statement is expected here");
        }
    }

    /// `function mpc = case33bw`; the name before the sign is that of the case.
    private void function() {
        tokens.next();
        if (tokens.peek().kind() != Token.Kind.NAME) {
            throw tokens.refuse(
                    tokens.peek().line(), "only case format version 2 with one result, such as mpc, is read.");
        }
        struct = tokens.next().text();
        tokens.expect("=");
        tokens.skipLine();
    }

    /// `[PQ, PV, ...] = idx_bus`.
    private void constants() {
        tokens.expect("[");
        List<String> names = new ArrayList<>();
        while (!tokens.skip("]")) {
            Token token = tokens.next();
            if (token.kind() == Token.Kind.NAME || token.is("~")) {
                names.add(token.text());
            } else if (!token.is(",") && token.kind() != Token.Kind.LINE_END) {
                throw tokens.refuse(token.line(), "a list of names is expected here.");
            }
        }
        tokens.expect("=");
        Token function = tokens.next();
        int[] values = Constants.returnedBy(function.text());
        if (values == null || names.size() > values.length) {
            throw tokens.refuse(
                    function.line(), "\"" + function.text() + "\" does not return " + names.size() + " constants.");
        }
        for (int k = 0; k < names.size(); k++) {
            variables.put(names.get(k), Matrix.of(values[k]));
        }
        if (tokens.skip("(")) {
            tokens.expect(")");
        }
        endStatement();
    }

    private void assignment() {
        Token name = tokens.next();
        if (tokens.peek().is("(")) {
            assignPart(name);
        } else {
            requireKnownField(name);
            tokens.expect("=");
            if (tokens.peek().kind() == Token.Kind.STRING) {
                text(name, tokens.next());
            } else if (tokens.peek().is("{")) {
                names(name);
            } else {
                variables.put(name.text(), expressions.read());
            }
        }
        endStatement();
    }

    /// `mpc.bus(:, PD) = ...`; an empty right side removes rows.
    private void assignPart(Token name) {
        Matrix target = variables.get(name.text());
        if (target == null) {
            throw tokens.refuse(name.line(), "\"" + name.text() + "\" has no value yet.");
        }
        Indices indices = expressions.indices(target, name);
        tokens.expect("=");
        Matrix value = expressions.read();
        if (value.isEmpty() && indices.isAllColumnsOf(target)) {
            variables.put(name.text(), withoutRows(target, indices.rows()));
            return;
        }
        boolean fits = value.rows == indices.rows().length && value.columns == indices.columns().length;
        if (!value.isScalar() && !fits) {
            throw tokens.refuse(
                    name.line(),
                    "a " + value.rows + "x" + value.columns + " value does not fit a part of " + indices.rows().length
                            + "x" + indices.columns().length + ".");
        }
        variables.put(name.text(), target.with(indices.rows(), indices.columns(), value));
    }

    private static Matrix withoutRows(Matrix target, int[] removed) {
        int[] kept = IntStream.range(0, target.rows)
                .filter(row -> IntStream.of(removed).noneMatch(each -> each == row))
                .toArray();
        return target.select(kept, IntStream.range(0, target.columns).toArray());
    }

    private void text(Token name, Token text) {
        if (name.text().equals(struct + ".version") && !text.text().equals("2")) {
            throw tokens.refuse(
                    text.line(), "this is case format version " + text.text() + "; only version 2 is read.");
        }
    }

    /// A list of texts in braces, which only a field without numbers may have.
    private void names(Token name) {
        if (RELEVANT.contains(field(name))) {
            throw tokens.notUnderstood("a matrix is expected here");
        }
        int depth = 0;
        do {
            Token token = tokens.next();
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (token.kind() == Token.Kind.FILE_END) {
                throw tokens.refuse(name.line(), "the list that starts here is never closed.");
            }
        } while (depth > 0);
    }

    private void requireKnownField(Token name) {
        boolean isField = name.text().startsWith(struct + ".");
        if (isField && !RELEVANT.contains(field(name)) && !IRRELEVANT.contains(field(name))) {
            throw UnreadableNetwork.line(
                    tokens.file,
                    name.line(),
                    "the field " + name.text() + " is not known and could change the power flow.",
                    "Take it out if it does not.");
        }
    }

    private String field(Token name) {
        int dot = name.text().indexOf('.');
        return dot < 0 ? "" : name.text().substring(dot + 1);
    }

    private void endStatement() {
        if (!tokens.peek().endsStatement()) {
            throw tokens.notUnderstood("the end of the statement is expected here");
        }
    }
}
