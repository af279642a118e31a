package org.openelecbay.grid.service;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.PositiveSequence;
import org.openelecbay.grid.charge.DistanceCharge;
import org.openelecbay.grid.charge.DistanceTable;
import org.openelecbay.grid.charge.ElectricalDistance;
import org.openelecbay.grid.charge.NetworkCharge;
import org.openelecbay.grid.charge.TransferCharge;
import org.openelecbay.grid.charge.ZonalCharge;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.sensitivity.FeederModel;

/// Turns the terms of a DSO into the charges of a slot. Immutable but for the model it solves.
public final class UsageTariff {

    private static final double WATTS_PER_KILOWATT = 1_000;

    private final UsageTerms terms;
    private final List<ConnectionPoint> connections;
    private final NetworkCharges standing;
    private final FeederModel model;

    /// The tariff of a feeder.
    ///
    /// @param connections everybody who may trade
    public UsageTariff(Feeder feeder, List<ConnectionPoint> connections, UsageTerms terms) {
        this.terms = terms;
        this.connections = List.copyOf(connections);
        this.model = FeederModel.of(
                feeder,
                connections.stream()
                        .map(each -> new Terminal(each.bus(), each.phase()))
                        .toList(),
                List.of());
        this.standing = switch (terms) {
            case UsageTerms.Fixed(double rate) -> byBus(NetworkCharge.uniform(rate));
            case UsageTerms.Zonal(var zoneOf, var rates, var between) ->
                new PairCharges(new ZonalCharge(zoneOf, rates, between), ConnectionPoint::id, connections);
            case UsageTerms.ByDistance(UsageTerms.Measure measure, double rate) -> byBus(charge(feeder, measure, rate));
            case UsageTerms.Nodal _ -> NetworkCharges.NONE;
        };
    }

    private NetworkCharges byBus(NetworkCharge charge) {
        return new PairCharges(charge, ConnectionPoint::bus, connections);
    }

    private NetworkCharge charge(Feeder feeder, UsageTerms.Measure measure, double rate) {
        BalancedNetwork network = PositiveSequence.of(feeder);
        List<String> buses =
                connections.stream().map(ConnectionPoint::bus).distinct().toList();
        return switch (measure) {
            case THEVENIN -> new DistanceCharge(ElectricalDistance.thevenin(network, buses), rate);
            case KLEIN -> new DistanceCharge(ElectricalDistance.klein(network, buses), rate);
            case TRANSFER -> {
                double[] weights = new double[network.branches().size()];
                Arrays.fill(weights, 1);
                DistanceTable table = ElectricalDistance.transfer(network, buses, weights);
                yield new TransferCharge(table, rate);
            }
        };
    }

    /// The charges that follow from the injections that the DSO reckons with.
    ///
    /// @param watts by connection id, positive into the network
    /// @param vars the same, reactive
    public NetworkCharges charges(Map<String, Double> watts, Map<String, Double> vars) {
        return terms instanceof UsageTerms.Nodal(double fee, double energy)
                ? nodal(watts, vars, fee, energy)
                : standing;
    }

    /// `n_b = -pi dL/dP_b`: while the limits hold, losses alone tell nodal prices apart. Source: spec grid 4.5 and 7.
    private NetworkCharges nodal(Map<String, Double> watts, Map<String, Double> vars, double fee, double energy) {
        OperatingPoint point = model.solve(kilo(watts), kilo(vars));
        Map<String, Double> network = new HashMap<>();
        if (point.converged()) {
            Sensitivities derivatives = point.sensitivities();
            for (int k = 0; k < connections.size(); k++) {
                network.put(connections.get(k).id(), -energy * derivatives.lossByActive(k));
            }
        } else {
            connections.forEach(each -> network.put(each.id(), 0.0));
        }
        return new NodalCharges(network, energy, fee);
    }

    private double[] kilo(Map<String, Double> watts) {
        return connections.stream()
                .mapToDouble(each -> watts.getOrDefault(each.id(), 0.0) / WATTS_PER_KILOWATT)
                .toArray();
    }
}
