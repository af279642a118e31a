package org.openelecbay.market.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.auction.curve.BandFlexibility;
import org.openelecbay.market.pool.SupplierOnly;

class RuleCatalogTest {

    private static final RuleCatalog CATALOG = RuleCatalog.builtIn();

    @Test
    void everyRuleOfTheModuleIsListed() throws IOException, URISyntaxException, ClassNotFoundException {
        Set<Class<?>> listed = CATALOG.entries().stream()
                .map(CatalogEntry::create)
                .flatMap(rule ->
                        rule instanceof BandFlexibility scaled ? Stream.of(rule, scaled.rule()) : Stream.of(rule))
                .map(Object::getClass)
                .collect(Collectors.<Class<?>>toSet());
        assertThat(listed).containsAll(concreteRules());
    }

    private static List<Class<?>> concreteRules() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(MarketRule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        try (Stream<Path> files = Files.walk(classes)) {
            names = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .sorted()
                    .toList();
        }
        List<Class<?>> rules = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, MarketRule.class.getClassLoader());
            if (MarketRule.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                rules.add(type);
            }
        }
        assertThat(rules).as("rules found in the class files").hasSizeGreaterThan(5);
        return rules;
    }

    @Test
    void theBaselineComesFirst() {
        assertThat(CATALOG.entries().getFirst().name()).isEqualTo("supplier");
    }

    @Test
    void everyUsualSettingIsAllowed() {
        assertThat(CATALOG.entries())
                .allSatisfy(entry -> assertThat(entry.create()).isNotNull());
        assertThat(CATALOG.entries().stream().flatMap(entry -> entry.parameters().stream()))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.meaning()).endsWith("."));
    }

    @Test
    void aSettingOutOfRangeIsRefusedWithWhatIsAllowed() {
        CatalogEntry auction = CATALOG.entry("call-auction");
        assertThatThrownBy(() -> auction.create(Map.of("k", "1.2")))
                .hasMessage("The setting k of the rule call-auction is \"1.2\"; write 0 to 1.");
        assertThatThrownBy(() -> auction.create(Map.of("ties", "luck"))).hasMessageContaining("time or pro-rata");
        assertThatThrownBy(() -> auction.create(Map.of("kk", "1"))).hasMessageContaining("Is k meant?");
        assertThatThrownBy(() -> CATALOG.entry("supplier").create(Map.of("k", "1")))
                .hasMessageContaining("has no settings");
    }

    @Test
    void everyEntryTellsWhatItIsAndWhenItClears() {
        assertThat(CATALOG.entries()).allSatisfy(entry -> {
            assertThat(entry.description()).endsWith(".").doesNotContain("\n");
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.properties()).isNotEmpty();
            assertThat(entry.exceptions().values()).allMatch(reason -> reason.endsWith("."));
        });
        assertThat(CATALOG.entry("call-auction").family()).isEqualTo(Family.BEFORE_DELIVERY);
        assertThat(CATALOG.entry("mid-market-rate").family()).isEqualTo(Family.AFTER_DELIVERY);
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheClosestOne() {
        assertThatThrownBy(() -> CATALOG.entry("call-acution"))
                .hasMessageStartingWith(
                        "There is no rule named \"call-acution\". Is call-auction meant? Known are supplier,");
        assertThatThrownBy(() -> CATALOG.entry("midmarket")).hasMessageContaining("Is mid-market-rate meant?");
    }

    @Test
    void aContributedRuleStandsBehindTheOthers() {
        RuleContribution jar =
                () -> List.of(new CatalogEntry("my-rule", "A rule from outside.", "a jar", SupplierOnly::new));
        assertThat(RuleCatalog.with(List.of(jar)).entries())
                .hasSize(CATALOG.entries().size() + 1)
                .last()
                .extracting(CatalogEntry::name)
                .isEqualTo("my-rule");
    }

    @Test
    void aContributedRuleFromTheClassPathIsFound(@TempDir Path jar) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(RuleContribution.class.getName()), ContributedForTest.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader withJar = new URLClassLoader(new URL[] {jar.toUri().toURL()}, usual)) {
            thread.setContextClassLoader(withJar);
            assertThat(RuleCatalog.withContributed()
                            .entry("contributed-for-this-test")
                            .description())
                    .isEqualTo("Found by ServiceLoader.");
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @Test
    void twoRulesCannotShareAName() {
        RuleContribution jar = () -> List.of(new CatalogEntry("supplier", "Again.", "a jar", SupplierOnly::new));
        assertThatThrownBy(() -> RuleCatalog.with(List.of(jar))).hasMessageContaining("Two rules are named supplier");
    }

    @Test
    void aNameIsWrittenAsScenariosWriteIt() {
        assertThatThrownBy(() -> new CatalogEntry("Call Auction", "No.", "none", SupplierOnly::new))
                .hasMessageContaining("as in call-auction");
    }
}
