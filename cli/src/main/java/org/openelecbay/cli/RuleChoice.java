package org.openelecbay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.own.RuleFile;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.RuleCatalog;
import picocli.CommandLine.Option;

/// The market rules that a person may choose from: those of the product, of jars on the class path, and files of one's
/// own.
final class RuleChoice {

    private static final String SUPPLIER_ALONE = "supplier";

    @Option(
            names = "--rule-file",
            paramLabel = "FILE.java",
            description = "A rule of your own in one Java file, named after its class: FlatPrice.java is flat-price.")
    private List<Path> files = new ArrayList<>();

    private @Nullable RuleCatalog catalog;

    /// Every rule by name.
    RuleCatalog catalog() {
        if (catalog == null) {
            catalog = unusable(() -> RuleCatalog.withContributed(
                    files.stream().map(RuleFile::read).toList()));
        }
        return catalog;
    }

    /// The rule without a local market, against which every other is measured.
    CatalogEntry supplierAlone() {
        return RuleCatalog.builtIn().entry(SUPPLIER_ALONE);
    }

    CatalogEntry find(String name) {
        return unusable(() -> catalog().entry(name));
    }

    private static <T> T unusable(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }
}
