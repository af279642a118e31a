package org.openelecbay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openelecbay.core.Wish;
import org.openelecbay.market.Property;
import org.openelecbay.market.catalog.CatalogEntry;
import org.openelecbay.market.catalog.Family;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rules`: every market rule with what it claims, what it does not and why, what it needs, and what may be set.
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the market rules with their properties, exceptions, sources, needs and settings.")
final class RulesCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Only the rules of these names, as many as are given.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private RuleChoice choice = new RuleChoice();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<CatalogEntry> entries = names.isEmpty()
                ? choice.catalog().entries()
                : names.stream().distinct().map(choice::find).toList();
        int width =
                entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        out.println(("%-" + width + "s  %-15s  %s").formatted("rule", "clears", "what it does"));
        for (CatalogEntry entry : entries) {
            show(entry, width, out);
        }
        out.flush();
        return Elecbay.DONE;
    }

    private static void show(CatalogEntry entry, int width, PrintWriter out) {
        String indent = " ".repeat(width + 2);
        out.println(
                ("%-" + width + "s  %-15s  %s").formatted(entry.name(), words(entry.family()), entry.description()));
        out.println(indent + "source: " + entry.source());
        out.println(indent + "has: "
                + entry.properties().stream()
                        .filter(property -> !Property.impliedBy(property, entry.properties()))
                        .sorted()
                        .map(RulesCommand::words)
                        .collect(Collectors.joining(", ")));
        out.println(indent + "reveals: " + entry.reveals());
        out.println(indent + "honours: " + honours(entry));
        entry.exceptions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(exception ->
                        out.println(indent + "not " + words(exception.getKey()) + ": " + exception.getValue()));
        entry.create().needs().stream().sorted().forEach(need -> out.println(indent + "needs: " + need.words()));
        if (entry.create().chargesForNetwork()) {
            out.println(indent + "charges for the use of the network: does not fit a scenario that does so (usage:)");
        }
        entry.parameters()
                .forEach(parameter -> out.println(indent + "setting " + parameter.name() + ": " + parameter.range()
                        + ", usually " + parameter.usual() + ". " + parameter.meaning()));
    }

    private static String honours(CatalogEntry entry) {
        return entry.honours().isEmpty()
                ? "no wishes; it does not ask where energy comes from"
                : "wishes for "
                        + entry.honours().stream()
                                .sorted()
                                .map(Wish.Kind::words)
                                .collect(Collectors.joining(", "));
    }

    private static String words(Property property) {
        return property.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Family family) {
        return family.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
