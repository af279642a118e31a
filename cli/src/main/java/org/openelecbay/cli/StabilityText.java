package org.openelecbay.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openelecbay.core.MemberId;
import org.openelecbay.core.Money;
import org.openelecbay.market.coalition.Blocking;
import org.openelecbay.market.coalition.Deviation;
import org.openelecbay.market.coalition.PayoffRule;
import org.openelecbay.market.coalition.Stability;
import org.openelecbay.market.coalition.Superadditivity;
import org.openelecbay.market.role.Role;
import org.openelecbay.simulation.indicator.MemberFigures;
import org.openelecbay.simulation.indicator.Traders;

/// The figures of members and the answers about their coalitions, in words.
final class StabilityText {

    private static final double NANOS = 1e9;

    private StabilityText() {}

    static void csv(List<MemberFigures> figures, PrintWriter out) {
        out.println("member,wantedKwh,gotKwh,satisfaction,sustainingUtility,beforeCharges,boughtKwh,soldKwh,role");
        for (MemberFigures each : figures) {
            out.printf(
                    Locale.ROOT,
                    "%s,%.3f,%.3f,%.6f,%s,%s,%.3f,%.3f,%s%n",
                    each.member(),
                    each.wanted().kiloWattHours(),
                    each.got().kiloWattHours(),
                    each.satisfaction(),
                    each.sustaining(),
                    each.beforeCharges(),
                    each.dealing().bought(),
                    each.dealing().sold(),
                    word(each.role()));
        }
    }

    static void table(List<MemberFigures> figures, PrintWriter out) {
        int width = figures.stream()
                .mapToInt(each -> each.member().value().length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max(width, 6) + "s  %10s  %10s  %12s  %18s  %14s  %s";
        out.println(row.formatted(
                "member", "wanted kWh", "got kWh", "satisfaction", "sustaining utility", "before charges", "role"));
        for (MemberFigures each : figures) {
            out.println(row.formatted(
                    each.member(),
                    fixed(each.wanted().kiloWattHours(), 3),
                    fixed(each.got().kiloWattHours(), 3),
                    fixed(each.satisfaction(), 3),
                    fixed(currency(each.sustaining()), 6),
                    fixed(currency(each.beforeCharges()), 6),
                    word(each.role())));
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static void coalitions(Traders traders, PayoffRule rule, List<MemberFigures> figures, PrintWriter out) {
        Stability stability = Stability.of(traders.game(), traders.partition(), rule);
        String shared = rule.name().toLowerCase(Locale.ROOT);
        out.println("Coalitions: "
                + String.join(
                        " ",
                        traders.partition().coalitions().stream()
                                .map(each -> names(each, traders))
                                .toList()));
        out.println(
                "  A chain of trades, of one pool or of shares of a gain joins the members of a coalition; its worth is what"
                        + " its meters save over the supplier alone, without fees and charges.");
        out.println("Superadditive: " + superadditive(traders));
        out.println("Core stable, payoffs as the market paid before charges: "
                + core(Stability.blocking(traders.game(), paid(traders, figures)), traders));
        out.println("Core stable, payoffs " + shared + ": " + core(stability.blocking(), traders));
        out.println("Nash stable, payoffs " + shared + ": " + moves(stability.deviations(), traders));
        out.println("Individually stable, payoffs " + shared + ": "
                + moves(
                        stability.deviations().stream()
                                .filter(Deviation::hostsAgree)
                                .toList(),
                        traders));
    }

    private static String superadditive(Traders traders) {
        Optional<Superadditivity.Loss> broken = Superadditivity.broken(traders.game());
        return broken.map(loss -> "no, " + names(loss.one(), traders) + " and " + names(loss.other(), traders)
                        + " lose " + fixed(loss.loss(), 6) + " by joining")
                .orElse("yes");
    }

    private static String core(List<Blocking> blocking, Traders traders) {
        return blocking.stream()
                .max(Comparator.comparingDouble(Blocking::excess)
                        .thenComparing(
                                Comparator.comparingInt(Blocking::coalition).reversed()))
                .map(worst -> "no, " + blocking.size() + (blocking.size() == 1 ? " coalition" : " coalitions")
                        + " of all that could form would do better alone without fees, most of all "
                        + names(worst.coalition(), traders) + " by " + fixed(worst.excess(), 6))
                .orElse("yes");
    }

    private static String moves(List<Deviation> moves, Traders traders) {
        return moves.stream()
                .max(Comparator.comparingDouble(Deviation::gain))
                .map(most -> "no, " + moves.size() + (moves.size() == 1 ? " move gains" : " moves gain")
                        + ", most of all that of "
                        + traders.players().get(most.player()) + " to "
                        + (most.host() == 0 ? "nobody" : names(most.host(), traders)) + " by " + fixed(most.gain(), 6))
                .orElse("yes");
    }

    private static double[] paid(Traders traders, List<MemberFigures> figures) {
        return traders.players().stream()
                .mapToDouble(player -> figures.stream()
                        .filter(each -> each.member().equals(player))
                        .mapToDouble(each -> currency(each.beforeCharges()))
                        .sum())
                .toArray();
    }

    private static String names(int coalition, Traders traders) {
        StringBuilder names = new StringBuilder("{");
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            MemberId member = traders.players().get(Integer.numberOfTrailingZeros(rest));
            names.append(names.length() > 1 ? ", " : "").append(member);
        }
        return names.append('}').toString();
    }

    private static double currency(Money money) {
        return money.nanos() / NANOS;
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
