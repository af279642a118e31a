package org.openelecbay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The papers of the house name classes, files and links that exist.
class PapersTest {

    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.\\w+)?(?:\\(\\))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final List<String> FOLDERS = List.of("", "decisions", "docs", "docs/reference");

    @Test
    void everyTestThatTheProofsNameExists() throws IOException {
        Set<String> known;
        try (Stream<Path> files = Files.walk(CompiledClasses.repository())) {
            known = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        List<String> unknown = new ArrayList<>();
        Matcher matcher = CLASS_NAME.matcher(read("docs/proofs.md"));
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                unknown.add(matcher.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyClassThatTheArchitectureNamesExists() throws IOException {
        Set<String> known = CompiledClasses.packagesBySimpleName().keySet();
        List<String> unknown = new ArrayList<>();
        Matcher matcher = CLASS_NAME.matcher(read("ARCHITECTURE.md"));
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean exists = known.stream().anyMatch(each -> each.equals(name) || each.endsWith("." + name));
            if (!exists && !name.endsWith("Test")) {
                unknown.add(name);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyLinkBetweenPapersLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path paper : papers()) {
            Matcher matcher = LINK.matcher(Files.readString(paper));
            while (matcher.find()) {
                if (Files.notExists(paper.resolveSibling(matcher.group(1)))) {
                    dead.add(paper + " -> " + matcher.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyModuleStandsInTheArchitecture() throws IOException {
        assertThat(read("ARCHITECTURE.md")).contains(CompiledClasses.MODULES);
    }

    private static List<Path> papers() throws IOException {
        List<Path> papers = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(CompiledClasses.repository().resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(papers::add);
            }
        }
        return papers;
    }

    private static String read(String paper) throws IOException {
        return Files.readString(CompiledClasses.repository().resolve(paper));
    }
}
