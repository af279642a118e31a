package org.openelecbay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// docs/tutorial.md as a reader takes it: files under their names, commands line by line.
final class Tutorial {

    private static final String TEXT = read();

    private Tutorial() {}

    /// The block below the line that names this file.
    static String file(String name) {
        Matcher block = Pattern.compile("`" + Pattern.quote(name) + "`\n```java\n(.*?)```", Pattern.DOTALL)
                .matcher(TEXT);
        if (!block.find()) {
            throw new AssertionError("docs/tutorial.md shows no file " + name);
        }
        return block.group(1);
    }

    /// Writes the file as shown into a folder.
    static Path write(String name, Path folder) throws IOException {
        return Files.writeString(folder.resolve(name), file(name));
    }

    static List<String> commands() {
        return TEXT.lines().filter(line -> line.startsWith("./elecbay ")).toList();
    }

    /// Words that the page promises.
    static boolean shows(String words) {
        return TEXT.contains(words);
    }

    private static String read() {
        try {
            return Files.readString(Run.repository("docs/tutorial.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
