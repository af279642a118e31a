package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.ENERGY;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.key.CascadeKey;
import org.openelecbay.market.key.EqualKey;
import org.openelecbay.market.key.ProRataKey;
import org.openelecbay.market.key.StaticKey;
import org.openelecbay.market.key.StaticRoundsKey;
import org.openelecbay.market.key.WaterLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// B03: the allocation keys of energy communities (spec B.7).
///
/// The units of energy are a billionth of a kWh, or finer, so that rounding to whole ones does not show.
public final class AllocationKeys implements Topic {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int MOST_DECIMALS = 15;

    @Override
    public ObjectNode answer(Given inputs) {
        Map<String, BigDecimal> demand = inputs.map("demand", AllocationKeys::amount);
        BigDecimal generation = amount(inputs.at("generation"));
        List<String> members = List.copyOf(demand.keySet());
        Units units = units(demand, generation);
        long available = units.energy(generation).wattHours();
        long[] lacking = members.stream()
                .mapToLong(member -> units.energy(of(member, demand)).wattHours())
                .toArray();
        KeyWeights weights = KeyWeights.of(members, inputs.map("keys", AllocationKeys::amount));
        int mostRounds = inputs.has("maxRounds") ? Math.max(1, inputs.whole("maxRounds")) : UNLIMITED;
        View view = new View(members, available, lacking, units);
        WaterLevel full = new StaticRoundsKey(UNLIMITED).shares(available, lacking, weights.parts(), weights.whole());
        WaterLevel equal = EqualKey.shares(available, lacking);
        ObjectNode result = Result.object();
        result.set("static", view.of(StaticKey.shares(available, lacking, weights.parts(), weights.whole())));
        result.set(
                "staticRedistributedMaxRounds",
                view.of(new StaticRoundsKey(mostRounds)
                        .shares(available, lacking, weights.parts(), weights.whole())
                        .shares()));
        result.set("staticRedistributedFull", view.of(full.shares()).put("rounds", full.rounds()));
        result.set("dynamicProportional", view.of(ProRataKey.shares(available, lacking)));
        result.set("cascade", view.of(CascadeKey.shares(available, lacking, ranks(members, inputs))));
        ObjectNode shared = view.of(equal.shares()).put("rounds", equal.rounds());
        equal.level()
                .ifPresentOrElse(
                        level -> shared.set("waterLevel", Result.number(view.level(level))),
                        () -> shared.putNull("waterLevel"));
        result.set("equalShare", shared);
        return result;
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.of(
                        "allocation", ENERGY,
                        "residualDemand", ENERGY,
                        "communityExport", ENERGY,
                        "waterLevel", ENERGY),
                (path, expected) -> Result.list());
    }

    private static BigDecimal amount(Given value) {
        BigDecimal amount = value.decimal();
        if (amount.signum() < 0) {
            throw new UnusableCase("A generation, demand or share is " + amount.toPlainString() + ", below zero.");
        }
        return amount;
    }

    /// As fine as the whole case can be counted in.
    private static Units units(Map<String, BigDecimal> demand, BigDecimal generation) {
        List<BigDecimal> quantities =
                Stream.concat(Stream.of(generation), demand.values().stream()).toList();
        Units units = Units.of(quantities, List.of(), 1);
        Optional<Units> finer = units.finer(10);
        while (finer.isPresent() && units.kwh(Energy.ofWattHours(1)).scale() < MOST_DECIMALS) {
            units = finer.get();
            finer = units.finer(10);
        }
        return units;
    }

    private static BigDecimal of(String member, Map<String, BigDecimal> amounts) {
        return amounts.getOrDefault(member, BigDecimal.ZERO);
    }

    /// The place of each member in the cascade, in which a list stands for equal ranks; the others come last.
    private static int[] ranks(List<String> members, Given inputs) {
        Map<String, Integer> ranks = new HashMap<>();
        List<Given> cascade = inputs.list("cascade");
        for (int rank = 0; rank < cascade.size(); rank++) {
            Given place = cascade.get(rank);
            List<Given> equals = place.node().isArray() ? place.elements() : List.of(place);
            for (Given member : equals) {
                ranks.putIfAbsent(member.text(), rank);
            }
        }
        return members.stream()
                .mapToInt(member -> ranks.getOrDefault(member, Integer.MAX_VALUE))
                .toArray();
    }

    /// Static shares as whole parts of a whole.
    private record KeyWeights(long[] parts, long whole) {

        private static final int DECIMALS = 15;

        static KeyWeights of(List<String> members, Map<String, BigDecimal> keys) {
            BigDecimal sum = keys.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal one = sum.max(BigDecimal.ONE);
            if (sum.setScale(9, RoundingMode.HALF_EVEN).compareTo(BigDecimal.ONE) > 0) {
                throw new UnusableCase("The keys sum to " + sum.toPlainString() + ", which is more than all.");
            }
            List<BigInteger> parts = new ArrayList<>();
            for (String member : members) {
                parts.add(counted(AllocationKeys.of(member, keys)));
            }
            BigInteger common = parts.stream().reduce(counted(one), BigInteger::gcd);
            return new KeyWeights(
                    parts.stream()
                            .mapToLong(part -> part.divide(common).longValueExact())
                            .toArray(),
                    counted(one).divide(common).longValueExact());
        }

        private static BigInteger counted(BigDecimal share) {
            return share.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue();
        }
    }

    /// Shares as a file shows them.
    private record View(List<String> members, long generation, long[] lacking, Units units) {

        ObjectNode of(long[] shares) {
            ObjectNode result = Result.object();
            ObjectNode allocation = result.putObject("allocation");
            ObjectNode residual = Result.object();
            for (int i = 0; i < shares.length; i++) {
                allocation.set(members.get(i), kwh(shares[i]));
                residual.set(members.get(i), kwh(lacking[i] - shares[i]));
            }
            result.set("communityExport", kwh(generation - Arrays.stream(shares).sum()));
            result.set("residualDemand", residual);
            return result;
        }

        BigDecimal level(Ratio level) {
            return Units.quotient(level).multiply(units.kwh(Energy.ofWattHours(1)));
        }

        private JsonNode kwh(long amount) {
            return Result.number(units.kwh(Energy.ofWattHours(amount)));
        }
    }
}
