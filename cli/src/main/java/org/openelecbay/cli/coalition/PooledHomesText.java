package org.openelecbay.cli.coalition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openelecbay.market.coalition.Blocking;
import org.openelecbay.market.coalition.CoalitionGame;
import org.openelecbay.market.coalition.Shapley;
import org.openelecbay.market.coalition.Stability;
import org.openelecbay.market.coalition.storage.CorePrices;
import org.openelecbay.market.coalition.storage.StorageCommunity;

/// Who saves what when homes pool their batteries, as a table and a few sentences.
public final class PooledHomesText {

    private static final double NOTHING = 1e-6;

    private final StorageCommunity community;
    private final CorePrices core;
    private final Optional<CoalitionGame> game;

    /// Plans everybody together and alone, and every coalition when the homes are few.
    public PooledHomesText(StorageCommunity community) {
        this.community = community;
        core = CorePrices.of(community);
        game = community.members().size() <= StorageCommunity.MOST_PLAYERS
                ? Optional.of(community.game())
                : Optional.empty();
    }

    /// A row a home: cost alone, cost and saving at local prices, saving by the Shapley value.
    public String table() {
        double[] savings = core.savings();
        Optional<double[]> shapley = game.map(each -> Shapley.of(each, each.everybody()));
        int width = community.members().stream()
                .mapToInt(each -> each.name().length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max(width, 8) + "s  %12s  %12s  %12s  %12s";
        List<String> lines = new ArrayList<>();
        lines.add(row.formatted("home", "alone", "together", "saved", "Shapley"));
        for (int home = 0; home < savings.length; home++) {
            lines.add(row.formatted(
                    community.members().get(home).name(),
                    fixed(core.alone()[home]),
                    fixed(core.costs()[home]),
                    fixed(savings[home]),
                    shaped(shapley, home)));
        }
        lines.add(row.formatted(
                "all",
                fixed(Arrays.stream(core.alone()).sum()),
                fixed(core.schedule().cost()),
                fixed(Arrays.stream(savings).sum()),
                shapley.map(values -> fixed(Arrays.stream(values).sum())).orElse("")));
        lines.add("");
        lines.addAll(sentences(savings, shapley));
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> sentences(double[] savings, Optional<double[]> shapley) {
        List<String> lines = new ArrayList<>();
        double[] price = core.schedule().localPrice();
        lines.add("Together: energy among the homes at local prices from "
                + fixed(Arrays.stream(price).min().orElse(0)) + " to "
                + fixed(Arrays.stream(price).max().orElse(0)) + " per kWh, one for each step.");
        if (game.isEmpty()) {
            lines.add(community.members().size() + " homes make too many coalitions to plan each of them (at most "
                    + StorageCommunity.MOST_PLAYERS + " homes), so the Shapley value is left out; savings at local"
                    + " prices are in the core for any number of homes.");
        } else {
            lines.add("No coalition does better alone, local prices: " + blocked(savings));
            lines.add("No coalition does better alone, Shapley value: " + blocked(shapley.orElseThrow()));
        }
        return lines;
    }

    private String blocked(double[] payoffs) {
        return Stability.blocking(game.orElseThrow(), payoffs).stream()
                .filter(each -> each.excess() > NOTHING)
                .max(Comparator.comparingDouble(Blocking::excess))
                .map(worst -> "no, " + names(worst.coalition()) + " would save " + fixed(worst.excess()) + " more")
                .orElse("yes");
    }

    private String names(int coalition) {
        List<String> names = new ArrayList<>();
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            names.add(
                    community.members().get(Integer.numberOfTrailingZeros(rest)).name());
        }
        return String.join(", ", names);
    }

    private static String shaped(Optional<double[]> values, int home) {
        return values.map(each -> fixed(each[home])).orElse("");
    }

    private static String fixed(double money) {
        return String.format(Locale.ROOT, "%.4f", Math.rint(money * 1e4) / 1e4 + 0.0);
    }
}
