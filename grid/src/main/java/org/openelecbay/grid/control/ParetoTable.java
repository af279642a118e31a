package org.openelecbay.grid.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The settings among which only taste can choose: each is better than every other in cost, losses, voltage deviation
/// or unbalance.
public final class ParetoTable {

    /// The most settings that are tried.
    public static final int MOST_SETTINGS = 20_000;

    private static final Comparator<ControlOutcome> ORDER = Comparator.comparingDouble(ControlOutcome::costPerHour)
            .thenComparingDouble(ControlOutcome::lossKw)
            .thenComparingDouble(ControlOutcome::deviationPu)
            .thenComparingDouble(ControlOutcome::unbalance);

    private ParetoTable() {}

    /// All combinations of taps, banks, Volt-VAR and switches, taps slowest, switches fastest.
    ///
    /// @param taps to try
    /// @param places how many places for capacitors there are
    /// @param bankOptionsKvar ratings to try at each of them; zero for none
    /// @param voltVar whether Volt-VAR is tried on and off, or only off
    /// @param openSets open branches to try; one empty set where nothing is switched
    /// @throws IllegalArgumentException when there are more than [#MOST_SETTINGS]
    public static List<ControlSetting> settings(
            List<Integer> taps,
            int places,
            List<Double> bankOptionsKvar,
            boolean voltVar,
            List<List<Integer>> openSets) {
        double count = taps.size() * Math.pow(bankOptionsKvar.size(), places) * (voltVar ? 2 : 1) * openSets.size();
        if (count > MOST_SETTINGS) {
            throw new IllegalArgumentException("There are " + Math.round(count) + " settings; " + MOST_SETTINGS
                    + " are the most. Name fewer taps, places or bank sizes.");
        }
        List<ControlSetting> settings = new ArrayList<>();
        for (int tap : taps) {
            for (List<Double> banks : banks(places, bankOptionsKvar)) {
                for (boolean on : voltVar ? new boolean[] {false, true} : new boolean[] {false}) {
                    openSets.forEach(open -> settings.add(new ControlSetting(tap, banks, on, open)));
                }
            }
        }
        return settings;
    }

    private static List<List<Double>> banks(int places, List<Double> options) {
        List<List<Double>> all = List.of(List.of());
        for (int place = 0; place < places; place++) {
            List<List<Double>> longer = new ArrayList<>();
            for (List<Double> start : all) {
                for (double option : options) {
                    List<Double> next = new ArrayList<>(start);
                    next.add(option);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    /// Tries the settings and keeps those that none other beats; the cheapest first.
    public static List<ControlOutcome> of(ControlledNetwork network, List<ControlSetting> settings) {
        return nonDominated(settings.stream()
                .flatMap(setting -> network.at(setting).stream())
                .toList());
    }

    /// Outcomes to which no other is as good in every column and better in one, by cost, losses, deviation and
    /// unbalance. Of outcomes that are equal in every column the first is kept.
    public static List<ControlOutcome> nonDominated(List<ControlOutcome> outcomes) {
        List<ControlOutcome> kept = new ArrayList<>();
        for (ControlOutcome each : outcomes.stream().sorted(ORDER).toList()) {
            if (kept.stream().noneMatch(better -> isAsGood(better, each))) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static boolean isAsGood(ControlOutcome one, ControlOutcome other) {
        for (int column = 0; column < one.objectives().size(); column++) {
            if (!(one.objectives().get(column) <= other.objectives().get(column))) {
                return false;
            }
        }
        return true;
    }
}
