package org.openelecbay.cli.own;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.catalog.CatalogEntry;

/// One market rule in one Java source file: a public class with a constructor without arguments, in a package or not.
///
/// It is compiled in memory against the product's own classes. The rule is named after its class: `FlatPrice` is
/// `flat-price`.
public final class RuleFile {

    private static final String SOURCE = ".java";

    private RuleFile() {}

    /// Compiles a rule and makes an entry of it.
    ///
    /// @throws UnusableRule when the file cannot be read, does not compile or holds no rule
    public static CatalogEntry read(Path file) {
        String fileName = file.getFileName() == null ? "" : file.getFileName().toString();
        if (!fileName.endsWith(SOURCE)) {
            throw new UnusableRule(file, "is no Java source file", "Its name ends in .java, as in FlatPrice.java.");
        }
        String className = fileName.substring(0, fileName.length() - SOURCE.length());
        Class<?> compiled = InMemoryCompiler.compile(file, className);
        if (!MarketRule.class.isAssignableFrom(compiled)) {
            throw new UnusableRule(
                    file, "holds no market rule", "Let " + className + " implement MarketMechanism or SharingRule.");
        }
        create(file, compiled);
        return new CatalogEntry(nameOf(file, className), "A rule of your own.", fileName, () -> create(file, compiled));
    }

    /// Words joined by hyphens: `FlatPrice` is `flat-price`, `PriceB2` is `price-b2`.
    private static String nameOf(Path file, String className) {
        if (!className.matches("[A-Z][A-Za-z0-9]*")) {
            throw new UnusableRule(
                    file, "has a name that makes no rule name", "Name the class in capitals as in FlatPrice.");
        }
        return className
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    private static MarketRule create(Path file, Class<?> compiled) {
        try {
            return (MarketRule) compiled.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new UnusableRule(file, "fails when it is made: " + e.getCause(), "Mend its constructor.");
        } catch (ReflectiveOperationException _) {
            throw new UnusableRule(
                    file, "has no public constructor without arguments", "The class must be public and not abstract.");
        }
    }
}
