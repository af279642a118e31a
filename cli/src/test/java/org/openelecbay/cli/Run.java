package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command, as a person sees it.
record Run(int status, String out, String err) {

    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int status = Elecbay.run(words, new PrintWriter(out), new PrintWriter(err));
        return new Run(status, out.toString(), err.toString());
    }

    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Run.class.getResource("/" + name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// A file of the repository; tests run in the folder of their module.
    static Path repository(String name) {
        return Path.of("..").resolve(name);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<String> complaints() {
        return err.lines().toList();
    }

    /// Exit status 2, nothing on standard output, and on standard error one line: a sentence that holds all
    /// these words, then one hint.
    Run isRefusedNaming(String... words) {
        assertThat(err).as("standard error").doesNotContain("Exception", "\tat ");
        assertThat(complaints()).as("lines of standard error: %s", err).hasSize(1);
        assertThat(err.strip())
                .contains(words)
                .matches("\\S.*[.?] \\S.*[.?]")
                .doesNotContainPattern("[^.]\\.\\.( |$)")
                .doesNotContainPattern("\\p{Cntrl}");
        assertThat(status).as("exit status").isEqualTo(Elecbay.BAD_INPUT);
        assertThat(out).as("standard output").isEmpty();
        return this;
    }

    /// Exit status 0 and nothing to complain about.
    Run isDone() {
        assertThat(err).as("standard error").isEmpty();
        assertThat(status).as("exit status").isEqualTo(Elecbay.DONE);
        return this;
    }
}
