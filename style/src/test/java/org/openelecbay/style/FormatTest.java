package org.openelecbay.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every Java file is written as the formatter writes it.
/// `mvn -q -pl style test -Dformat=write` formats what is not.
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private final SourceTree tree = SourceTree.ofRepository();

    @Test
    void everyJavaFileIsFormatted() throws IOException, FormatterException {
        boolean write = "write".equals(System.getProperty("format"));
        List<String> unformatted = new ArrayList<>();
        for (Path file : tree.javaFiles()) {
            String source = SourceTree.read(file);
            String formatted = formatted(source);
            if (!formatted.equals(source)) {
                if (write) {
                    Files.writeString(file, formatted);
                } else {
                    unformatted.add(tree.nameOf(file));
                }
            }
        }
        assertThat(unformatted)
                .as("files to format with: mvn -q -pl style test -Dformat=write")
                .isEmpty();
    }

    private static String formatted(String source) throws FormatterException {
        String tidied = RemoveUnusedImports.removeUnusedImports(source);
        tidied = ImportOrderer.reorderImports(tidied, JavaFormatterOptions.Style.PALANTIR);
        return FORMATTER.formatSource(tidied);
    }
}
