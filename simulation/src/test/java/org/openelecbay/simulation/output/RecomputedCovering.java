package org.openelecbay.simulation.output;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.settlement.slot.DeviationMethod;

/// Who covers how much of whose deviation, computed again in kWh after the words of docs/reference/conduct.md.
final class RecomputedCovering {

    private static final int WATT_HOUR = 3;

    private final Map<String, BigDecimal> longs = new LinkedHashMap<>();
    private final Map<String, BigDecimal> shorts = new LinkedHashMap<>();

    private RecomputedCovering(Map<String, BigDecimal> deviations) {
        deviations.forEach((name, deviation) -> {
            if (deviation.signum() > 0) {
                longs.put(name, deviation);
            } else if (deviation.signum() < 0) {
                shorts.put(name, deviation.negate());
            }
        });
    }

    /// The covered part of every deviation, of its sign.
    ///
    /// @param deviations in tie order
    static Map<String, BigDecimal> of(DeviationMethod method, Map<String, BigDecimal> deviations) {
        RecomputedCovering rest = new RecomputedCovering(deviations);
        switch (method) {
            case SUPPLIER, TWO_PRICE -> {
                return Map.of();
            }
            case SINGLE_PRICE -> rest.inProportion();
            case MIN_OF_TWO -> rest.largestFirst();
            case PRO_RATA -> rest.inRounds();
        }
        Map<String, BigDecimal> covered = new LinkedHashMap<>();
        deviations.forEach((name, deviation) -> covered.put(
                name,
                deviation.subtract(rest.longs.getOrDefault(name, ZERO)).add(rest.shorts.getOrDefault(name, ZERO))));
        return covered;
    }

    private void inProportion() {
        BigDecimal netted = total(longs).min(total(shorts));
        take(longs, hamilton(netted, longs, WATT_HOUR));
        take(shorts, hamilton(netted, shorts, WATT_HOUR));
    }

    private void largestFirst() {
        List<String> givers = bySize(longs);
        List<String> takers = bySize(shorts);
        for (String giver : givers) {
            for (String taker : takers) {
                BigDecimal exchanged = longs.get(giver).min(shorts.get(taker));
                take(longs, Map.of(giver, exchanged));
                take(shorts, Map.of(taker, exchanged));
            }
        }
    }

    private void inRounds() {
        while (total(longs).signum() > 0 && total(shorts).signum() > 0) {
            BigDecimal unmet = total(shorts);
            Map<String, Map<String, BigDecimal>> offers = new LinkedHashMap<>();
            longs.forEach((giver, rest) -> offers.put(giver, hamilton(rest.min(unmet), shorts, WATT_HOUR)));
            for (String taker : List.copyOf(shorts.keySet())) {
                Map<String, BigDecimal> offered = new LinkedHashMap<>();
                offers.forEach((giver, row) -> offered.put(giver, row.get(taker)));
                Map<String, BigDecimal> taken = hamilton(shorts.get(taker).min(total(offered)), offered, WATT_HOUR);
                take(longs, taken);
                take(shorts, Map.of(taker, total(taken)));
            }
        }
    }

    private static List<String> bySize(Map<String, BigDecimal> side) {
        return side.keySet().stream()
                .sorted(Comparator.comparing((String name) -> side.get(name)).reversed())
                .toList();
    }

    private static void take(Map<String, BigDecimal> from, Map<String, BigDecimal> parts) {
        parts.forEach((name, part) -> from.merge(name, part.negate(), BigDecimal::add));
    }

    private static BigDecimal total(Map<String, BigDecimal> side) {
        return side.values().stream().reduce(ZERO, BigDecimal::add);
    }

    /// Hamilton's method on decimals with so many places; ties to the earlier name.
    static Map<String, BigDecimal> hamilton(BigDecimal total, Map<String, BigDecimal> weights, int places) {
        BigDecimal sum = total(weights);
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        Map<String, BigDecimal> cut = new LinkedHashMap<>();
        BigDecimal missing = total;
        for (Map.Entry<String, BigDecimal> each : weights.entrySet()) {
            BigDecimal share = total.multiply(each.getValue());
            BigDecimal part = total.signum() == 0 ? ZERO : share.divide(sum, places, RoundingMode.FLOOR);
            parts.put(each.getKey(), part);
            cut.put(each.getKey(), share.subtract(part.multiply(sum)));
            missing = missing.subtract(part);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
        cut.keySet().stream()
                .sorted((one, other) -> cut.get(other).compareTo(cut.get(one)))
                .limit(missing.divide(unit).longValueExact())
                .toList()
                .forEach(name -> parts.merge(name, unit, BigDecimal::add));
        return parts;
    }
}
