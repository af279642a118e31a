package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/// What a command said on its two streams, and its exit status.
///
/// @param status exit status
/// @param out standard output
/// @param err standard error
record Spoken(int status, String out, String err) {

    /// Runs the real command inside this process.
    static Spoken elecbay(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int status = Elecbay.run(words, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Spoken(status, out.toString(), err.toString());
    }

    /// Exit status 2, nothing on standard output, and on standard error one line: a sentence that holds all
    /// these words, then one hint.
    Spoken isRefusedNaming(String... words) {
        assertThat(err).as("standard error").doesNotContain("Exception", "\tat ");
        assertThat(err.lines()).as("lines of standard error: %s", err).hasSize(1);
        assertThat(err.strip())
                .contains(words)
                .matches("\\S.*[.?] \\S.*[.?]")
                .doesNotContainPattern("[^.]\\.\\.( |$)")
                .doesNotContainPattern("\\p{Cntrl}");
        assertThat(status).as("exit status").isEqualTo(Elecbay.BAD_INPUT);
        assertThat(out).as("standard output").isEmpty();
        return this;
    }

    /// Exit status 0.
    Spoken isDone() {
        assertThat(err).isEmpty();
        assertThat(status).isEqualTo(Elecbay.DONE);
        return this;
    }
}
