package org.openelecbay.cli.vector.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.charge.DistanceCharge;
import org.openelecbay.grid.charge.DistanceTable;
import org.openelecbay.grid.charge.ElectricalDistance;
import org.openelecbay.grid.charge.NetworkCharge;
import org.openelecbay.grid.charge.TransferCharge;
import org.openelecbay.grid.charge.ZonalCharge;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `electrical-distance`: Thevenin, Klein and power-transfer distances, and the charges by them (spec grid 6.2).
///
/// `zones` lists a zone for each bus, ascending. A `weight` of a branch counts in the transfer charge, not in the
/// distance. Charges without a rate in the inputs are left out.
public final class NetworkDistances implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        List<String> buses = network.buses().stream().map(BalancedBus::id).toList();
        DistanceTable thevenin = ElectricalDistance.thevenin(network, buses);
        DistanceTable klein = ElectricalDistance.klein(network, buses);
        double[] weights = inputs.list("branches").stream()
                .mapToDouble(branch -> branch.number("weight", 1))
                .toArray();
        double[] ones =
                inputs.list("branches").stream().mapToDouble(branch -> 1).toArray();
        ObjectNode result = Result.object();
        result.set("theveninPu", written(thevenin));
        result.set("kleinPu", written(klein));
        result.set("ptdfDistance", written(ElectricalDistance.transfer(network, buses, ones)));

        Map<String, NetworkCharge> charges = new HashMap<>();
        if (inputs.has("uniformRatePerKwh")) {
            charges.put("uniform", NetworkCharge.uniform(inputs.number("uniformRatePerKwh")));
        }
        if (inputs.has("zonalRatePerKwh")) {
            charges.put("zonal", zonal(inputs, buses));
        }
        if (inputs.has("distanceRatePerKwh")) {
            double rate = inputs.number("distanceRatePerKwh");
            charges.put("theveninDistance", new DistanceCharge(thevenin, rate));
            charges.put("kleinDistance", new DistanceCharge(klein, rate));
            charges.put("ptdfDistance", new TransferCharge(ElectricalDistance.transfer(network, buses, weights), rate));
        }
        result.set("charges", charged(inputs.list("trades"), charges));
        return result;
    }

    private static NetworkCharge zonal(Given inputs, List<String> buses) {
        List<Given> zones = inputs.at("zones").elements();
        Given rates = inputs.at("zonalRatePerKwh");
        Map<String, String> zoneOfBus = new HashMap<>();
        Map<String, Double> ratePerKwh = new HashMap<>();
        for (int bus = 0; bus < Math.min(buses.size(), zones.size()); bus++) {
            String zone = zones.get(bus).text();
            zoneOfBus.put(buses.get(bus), zone);
            ratePerKwh.put(zone, rates.number(rates.has(zone) ? zone : "sameZone"));
        }
        return new ZonalCharge(
                zoneOfBus, ratePerKwh, rates.has("otherZone") ? (Double) rates.number("otherZone") : null);
    }

    private static ArrayNode charged(List<Given> trades, Map<String, NetworkCharge> charges) {
        ArrayNode list = Result.list();
        for (Given trade : trades) {
            String seller = trade.text("seller");
            String buyer = trade.text("buyer");
            double energy = trade.number("energyKwh");
            ObjectNode charged = list.addObject();
            charged.set("seller", Result.name(seller));
            charged.set("buyer", Result.name(buyer));
            charged.set("energyKwh", Result.number(energy));
            charges.forEach((name, charge) -> charged.set(name, Result.number(charge.of(seller, buyer, energy))));
        }
        return list;
    }

    private static ArrayNode written(DistanceTable table) {
        ArrayNode rows = Result.list();
        for (String one : table.buses()) {
            rows.add(Result.numbers(table.buses().stream().mapToDouble(other -> table.between(one, other))));
        }
        return rows;
    }
}
