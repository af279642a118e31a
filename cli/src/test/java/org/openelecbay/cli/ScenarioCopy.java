package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of examples/european-lv in a temporary folder, to be damaged. Remembers the line of the last damage.
final class ScenarioCopy {

    private static final Path EXAMPLE = repository().resolve("examples/european-lv");

    private final Path folder;
    private String damagedPlace = "";

    private ScenarioCopy(Path folder) {
        this.folder = folder;
    }

    static ScenarioCopy in(Path temporary) {
        Path folder = temporary.resolve("street");
        folder.getParent().toFile().mkdirs();
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(EXAMPLE.relativize(file).toString()));
            }
            return new ScenarioCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// Replaces the first `before` of a file.
    ScenarioCopy damage(String name, String before, String after) {
        String text = read(name);
        int at = text.indexOf(before);
        assertThat(at).as("%s holds \"%s\"", name, before).isNotNegative();
        damagedPlace = name + ":" + (text.substring(0, at).lines().count() + (atLineStart(text, at) ? 1 : 0));
        return write(name, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    /// Replaces the first `before` of scenario.yaml.
    ScenarioCopy damage(String before, String after) {
        return damage("scenario.yaml", before, after);
    }

    ScenarioCopy write(String name, String text) {
        try {
            Files.writeString(file(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScenarioCopy write(String name, byte[] bytes) {
        try {
            Files.write(file(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScenarioCopy append(String name, String text) {
        return write(name, read(name) + text);
    }

    /// Keeps the first lines of a file.
    ScenarioCopy cut(String name, int lines) {
        return write(name, String.join("\n", linesOf(name).subList(0, lines)) + "\n");
    }

    /// Drops one line, counted from 1.
    ScenarioCopy dropLine(String name, int line) {
        List<String> lines = linesOf(name);
        Stream<String> kept =
                Stream.concat(lines.subList(0, line - 1).stream(), lines.subList(line, lines.size()).stream());
        damagedPlace = name + ":" + line;
        return write(name, String.join("\n", kept.toList()) + "\n");
    }

    /// Drops the section of sharing keys, whose tables name every member.
    ScenarioCopy withoutSharing() {
        String yaml = read("scenario.yaml");
        return write(
                "scenario.yaml", yaml.substring(0, yaml.indexOf("sharing:")) + yaml.substring(yaml.indexOf("load:")));
    }

    ScenarioCopy delete(String name) {
        try {
            Files.delete(file(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// File and line of the last damage, as in `scenario.yaml:12`.
    String damagedPlace() {
        return damagedPlace;
    }

    List<String> linesOf(String name) {
        return read(name).lines().toList();
    }

    String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Simulates it; afterwards no folder `out` may be there.
    Run refused(String... words) {
        Path out = folder.resolveSibling("out");
        Run run = Run.of("simulate", folder, "--out", out).isRefusedNaming(words);
        assertThat(out).doesNotExist();
        return run;
    }

    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("examples")) ? here : here.getParent();
    }

    private static boolean atLineStart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }
}
