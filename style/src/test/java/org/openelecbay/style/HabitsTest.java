package org.openelecbay.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// House habits that a machine can check: small files, no unfinished marks, no skipped tests.
class HabitsTest {

    private static final int LONGEST_FILE = 400;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    private static final Pattern SKIPPED = Pattern.compile("^\\s*@(Disabled|Ignore)\\b", Pattern.MULTILINE);

    private final SourceTree tree = SourceTree.ofRepository();

    @Test
    void noJavaFileIsLongerThanFourHundredLines() {
        List<String> tooLong = tree.javaFiles().stream()
                .filter(file -> SourceTree.read(file).lines().count() > LONGEST_FILE)
                .map(tree::nameOf)
                .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noFileCarriesAMarkOfUnfinishedWorkOrASkippedTest() {
        List<String> marked = tree.javaFiles().stream()
                .filter(file -> UNFINISHED.matcher(SourceTree.read(file)).find()
                        || SKIPPED.matcher(SourceTree.read(file)).find())
                .map(tree::nameOf)
                .toList();
        assertThat(marked).isEmpty();
    }
}
