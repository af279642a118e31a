package org.openelecbay.simulation.index;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The index system of peer-to-peer trading: names of Zhou et al. 2018, formulas of spec H.2. Pure numbers; what has
/// a denominator of zero is empty and left out of the means. The means take each index cut to 0 to 1.
///
/// @param valueTapping `(C_base - C_peers) / (C_base - C_ideal)`
/// @param willingness share of members whose saving is above the margin
/// @param equality 1 less the Gini index of the savings above zero; 1 when nobody saves
/// @param energyBalance `1 - sum |net_peers| / sum |net_base|`
/// @param powerFlatness `1 - sd(net_peers) / sd(net_base)`
/// @param selfSufficiency `1 - import / consumption`
/// @param selfConsumption `1 - export / generation`; reported, in no mean
/// @param economic mean of the first three
/// @param technical mean of energy balance, power flatness and self-sufficiency
/// @param overall both means weighted; empty when one of them is
public record PeerIndices(
        Optional<Double> valueTapping,
        Optional<Double> willingness,
        Optional<Double> equality,
        Optional<Double> energyBalance,
        Optional<Double> powerFlatness,
        Optional<Double> selfSufficiency,
        Optional<Double> selfConsumption,
        Optional<Double> economic,
        Optional<Double> technical,
        Optional<Double> overall) {

    public static PeerIndices of(PeerDay day) {
        Optional<Double> tapping = valueTapping(day);
        Optional<Double> willing = willingness(day);
        Optional<Double> equality = equality(day);
        Optional<Double> balance = oneLess(absolute(day.netPeers()), absolute(day.netBase()));
        Optional<Double> flatness =
                oneLess(Spread.deviation(array(day.netPeers())), Spread.deviation(array(day.netBase())));
        Optional<Double> sufficiency = oneLess(above(day.netPeers(), 1), day.consumption());
        Optional<Double> economic = mean(List.of(tapping, willing, equality));
        Optional<Double> technical = mean(List.of(balance, flatness, sufficiency));
        double weight = day.economicWeight();
        return new PeerIndices(
                tapping,
                willing,
                equality,
                balance,
                flatness,
                sufficiency,
                oneLess(above(day.netPeers(), -1), day.generation()),
                economic,
                technical,
                economic.flatMap(money -> technical.map(power -> weight * money + (1 - weight) * power)));
    }

    private static Optional<Double> valueTapping(PeerDay day) {
        BigDecimal base = sum(day.costBase());
        return day.idealCost()
                .map(base::subtract)
                .filter(most -> most.signum() != 0)
                .map(most -> base.subtract(sum(day.costPeers())).doubleValue() / most.doubleValue());
    }

    private static Optional<Double> willingness(PeerDay day) {
        List<BigDecimal> savings = day.savings();
        long willing = savings.stream()
                .filter(saving -> saving.compareTo(day.margin()) > 0)
                .count();
        return savings.isEmpty() ? Optional.empty() : Optional.of(willing / (double) savings.size());
    }

    private static Optional<Double> equality(PeerDay day) {
        double[] savings = day.savings().stream()
                .mapToDouble(saving -> saving.max(BigDecimal.ZERO).doubleValue())
                .toArray();
        return savings.length == 0
                ? Optional.empty()
                : Optional.of(1 - Fairness.gini(savings).orElse(0.0));
    }

    private static Optional<Double> oneLess(double part, double whole) {
        return whole == 0 ? Optional.empty() : Optional.of(1 - part / whole);
    }

    private static Optional<Double> mean(List<Optional<Double>> indices) {
        double[] cut = indices.stream()
                .flatMap(Optional::stream)
                .mapToDouble(index -> Math.clamp(index, 0, 1))
                .toArray();
        return cut.length == 0 ? Optional.empty() : Optional.of(Spread.mean(cut));
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double absolute(List<Double> net) {
        return net.stream().mapToDouble(Math::abs).sum();
    }

    /// The sum of what is above zero, after a change of sign.
    private static double above(List<Double> net, int sign) {
        return net.stream().mapToDouble(each -> Math.max(0, sign * each)).sum();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
