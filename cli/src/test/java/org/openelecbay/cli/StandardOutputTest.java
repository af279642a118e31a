package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    @Test
    void aFullDiskIsRemembered() {
        StandardOutput output = new StandardOutput(refusing("No space left on device"));
        new PrintWriter(output, true, StandardCharsets.UTF_8).println("a table");
        assertThat(output.failure()).contains("No space left on device");
    }

    @Test
    void aReaderThatWantsNoMoreIsNoFailure() {
        StandardOutput output = new StandardOutput(refusing("Broken pipe"));
        new PrintWriter(output, true, StandardCharsets.UTF_8).println("a table");
        assertThat(output.failure()).isEmpty();
    }

    @Test
    void whatArrivesIsUnchanged() {
        ByteArrayOutputStream there = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(there);
        new PrintWriter(output, true, StandardCharsets.UTF_8).print("ab");
        assertThat(output.failure()).isEmpty();
        assertThat(there.toString(StandardCharsets.UTF_8)).isEmpty();
        PrintWriter writer = new PrintWriter(output, true, StandardCharsets.UTF_8);
        writer.print("ab");
        writer.flush();
        assertThat(there.toString(StandardCharsets.UTF_8)).isEqualTo("ab");
    }

    private static OutputStream refusing(String why) {
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
