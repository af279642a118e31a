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
    private static final List<String> PAPERS = List.of(
            "README.md",
            "ARCHITECTURE.md",
            "GLOSSARY.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "docs/commands.md",
            "docs/tutorial.md",
            "docs/proofs.md",
            "docs/reference/attributes.md",
            "docs/reference/auctions.md",
            "docs/reference/auctions-other.md",
            "docs/reference/conduct.md",
            "docs/reference/continuous.md",
            "docs/reference/indicators.md",
            "docs/reference/matching.md",
            "docs/reference/sharing.md");

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
        for (String paper : PAPERS) {
            Path folder = CompiledClasses.repository().resolve(paper).getParent();
            Matcher matcher = LINK.matcher(read(paper));
            while (matcher.find()) {
                if (Files.notExists(folder.resolve(matcher.group(1)))) {
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

    private static String read(String paper) throws IOException {
        return Files.readString(CompiledClasses.repository().resolve(paper));
    }
}
