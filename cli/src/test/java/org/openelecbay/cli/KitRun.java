package org.openelecbay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// One run of the contract kit on a rule of the tutorial.
///
/// @param tests how many ran
/// @param failures what each failing one says
record KitRun(long tests, List<String> failures) {

    static KitRun of(Path folder, String rule, String test) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("own"));
        Path ruleFile = Files.writeString(sources.resolve("FlatPrice.java"), rule);
        Path testFile = Files.writeString(sources.resolve("FlatPriceTest.java"), test);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        sources.toString(),
                        ruleFile.toString(),
                        testFile.toString());
        assertThat(status).as("javac").isZero();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {sources.toUri().toURL()})) {
            return run(classes.loadClass("FlatPriceTest"));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static KitRun run(Class<?> test) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        summary);
        return new KitRun(
                summary.getSummary().getTestsFoundCount(),
                summary.getSummary().getFailures().stream()
                        .map(failure -> String.valueOf(failure.getException().getMessage()))
                        .toList());
    }
}
