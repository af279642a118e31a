package org.openelecbay.market.coalition.formation;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.coalition.Partition;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Stability;

/// Tells members how the coalitions of a slot came about, who is in which and who stays alone.
final class FormationWords {

    private static final int MOST_COALITIONS = 20;
    private static final int MOST_NAMES = 12;
    private static final int MOST_STABILITY = 8;
    private static final double NANO = 1e-9;

    private final GainSharing.Way way;
    private final List<String> coalitions = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();
    private final List<String> stability = new ArrayList<>();
    private int games;
    private int members;
    private int requests;
    private int merges;
    private int splits;
    private int transports;
    private int formed;
    private long saved;
    private double worstError;

    FormationWords(GainSharing.Way way) {
        this.way = way;
    }

    void tell(TransportGame game, Formation formation, List<ParticipantId> names, double standardError) {
        games++;
        members += names.size();
        requests += formation.of(Request.class).size();
        transports += formation.transports().size();
        saved += formation.total();
        worstError = Math.max(worstError, standardError);
        for (Operation each : formation.operations()) {
            switch (each.kind()) {
                case MERGE -> merges++;
                case SPLIT -> splits++;
            }
        }
        for (int k = 0; k < formation.coalitions().size(); k++) {
            List<Integer> coalition = formation.coalitions().get(k);
            if (coalition.size() == 1) {
                alone.add(names.get(coalition.getFirst()).value());
            } else if (formed++ < MOST_COALITIONS) {
                coalitions.add(coalition(game, coalition, formation.worths().get(k), names));
            }
        }
        if (names.size() <= MOST_STABILITY && games == 1) {
            stability.add(stability(game, formation));
        }
    }

    String[] sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Merge and split of " + counted(members, "member") + ": " + counted(requests, "request")
                + " and answers, "
                + counted(merges, "merge") + ", " + counted(splits, "split") + ", " + counted(transports, "transport")
                + "; " + counted(formed, "coalition") + (formed == 1 ? " saves " : " save ") + Money.ofNanos(saved)
                + " over the supplier alone, fees paid, and " + (formed == 1 ? "shares" : "share") + " it "
                + switch (way) {
                    case SHAPLEY -> "by the Shapley value.";
                    case EQUAL -> "equally.";
                });
        sentences.addAll(coalitions);
        if (formed > MOST_COALITIONS) {
            int more = formed - MOST_COALITIONS;
            sentences.add("There " + (more == 1 ? "is one more coalition." : "are " + more + " more coalitions."));
        }
        if (!alone.isEmpty()) {
            sentences.add((alone.size() == 1 ? "Alone stays " : "Alone stay ") + listed(alone)
                    + ": no coalition would save more with them, fees paid.");
        }
        if (worstError > 0) {
            sentences.add("Shares in coalitions of more than " + GainSharing.MOST_EXACT + " members are means over "
                    + 2 * GainSharing.ORDERS + " orders of joining, with a standard error of "
                    + Money.ofNanos((long) Math.ceil(worstError)) + " at most.");
        }
        if (games > 1) {
            sentences.add("There are more than " + MergeSplitRule.MOST_TOGETHER + " members with energy, so they form"
                    + " coalitions in " + games + " groups by tie order, each by itself.");
        }
        sentences.addAll(stability);
        return sentences.toArray(String[]::new);
    }

    private static String coalition(
            TransportGame game, List<Integer> coalition, long worth, List<ParticipantId> names) {
        long energy =
                game.transports(coalition).stream().mapToLong(Transact::amount).sum();
        return "Coalition of "
                + listed(coalition.stream()
                        .map(player -> names.get(player).value())
                        .toList())
                + ": " + Energy.ofWattHours(energy) + " go between them and save " + Money.ofNanos(worth)
                + ", fees paid.";
    }

    private String stability(TransportGame game, Formation formation) {
        List<Integer> bits = formation.coalitions().stream()
                .map(coalition ->
                        coalition.stream().mapToInt(player -> 1 << player).sum())
                .toList();
        Stability found = Stability.of(
                game.table(NANO),
                new Partition(game.players(), bits),
                switch (way) {
                    case SHAPLEY -> PayoffRule.SHAPLEY;
                    case EQUAL -> PayoffRule.EQUAL;
                });
        List<String> holds = new ArrayList<>();
        List<String> fails = new ArrayList<>();
        (found.coreStable() ? holds : fails).add("core stable");
        (found.nashStable() ? holds : fails).add("Nash stable");
        (found.individuallyStable() ? holds : fails).add("individually stable");
        return "The coalitions are "
                + (holds.isEmpty() ? "" : String.join(", ", holds) + (fails.isEmpty() ? "" : ", but "))
                + (fails.isEmpty() ? "" : "not " + String.join(", not ", fails)) + ".";
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String listed(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " others";
    }
}
