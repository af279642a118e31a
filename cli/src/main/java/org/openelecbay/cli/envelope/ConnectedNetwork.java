package org.openelecbay.cli.envelope;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.cli.powerflow.NetworkFile;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.NotRadial;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.meshed.MeshedModel;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.nodal.NodalModel;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.file.ReadNetwork;
import org.openelecbay.grid.sensitivity.BalancedModel;
import org.openelecbay.grid.sensitivity.FeederModel;
import org.openelecbay.grid.sensitivity.PassiveLoad;

/// A network of a file with its loads as passive, and a connection wherever it has a load.
///
/// @param model the network
/// @param connections positions of the connections in the model's terminals
/// @param names of the connections
/// @param usual the voltage band that is usual at its voltage
/// @param lowVoltage true up to 1 kV
public record ConnectedNetwork(
        OperatingModel model, int[] connections, List<String> names, OperatingLimits usual, boolean lowVoltage) {

    private static final double LARGEST_LOW_VOLTAGE = 1_000;
    private static final double EUROPEAN_VOLT = 230;
    private static final double NEAR_EUROPEAN = 0.1;

    /// Reads the network at a path.
    ///
    /// @param at minute of the profiles from 1, or a time as dated profiles write it; absent for the first
    /// @param sourceVoltagePu that of the data when empty
    public static ConnectedNetwork read(Path path, @Nullable String at, OptionalDouble sourceVoltagePu) {
        return read(path, at, sourceVoltagePu, List.of());
    }

    /// Reads the network at a path; power can be injected at more places than it has connections.
    ///
    /// @param more these places
    /// @throws IllegalArgumentException when the network has none of that name
    public static ConnectedNetwork read(
            Path path, @Nullable String at, OptionalDouble sourceVoltagePu, List<Terminal> more) {
        return switch (NetworkFile.read(path, at, sourceVoltagePu)) {
            case ReadNetwork.LowVoltage(EuropeanLv data) -> feeder(data, minute(data, at), more);
            case ReadNetwork.Balanced balanced -> balanced(balanced.network());
            case ReadNetwork.Multiphase(MultiphaseNetwork network) -> multiphase(network, more);
        };
    }

    private static List<Terminal> joined(List<Terminal> connections, List<Terminal> more) {
        List<Terminal> all = new ArrayList<>(connections);
        more.stream().distinct().filter(each -> !connections.contains(each)).forEach(all::add);
        return all;
    }

    private static int minute(EuropeanLv data, @Nullable String at) {
        int minutes = data.profiles() == null ? 1 : data.profiles().minutes();
        int minute = at == null ? 1 : at.matches("[0-9]{1,9}") ? Integer.parseInt(at) : 0;
        if (minute < 1 || minute > minutes) {
            throw new Unbounded(
                    "There is no minute " + at + ": " + data.feeder().name() + " has minutes 1 to " + minutes + ".");
        }
        return minute;
    }

    private static ConnectedNetwork feeder(EuropeanLv data, int minute, List<Terminal> more) {
        List<Terminal> terminals = data.feeder().loadTerminals();
        double[] watts = data.injectedWatts(minute);
        double[] vars = data.injectedVars(minute);
        List<PassiveLoad> loads = IntStream.range(0, watts.length)
                .mapToObj(k -> new PassiveLoad(terminals.get(k), -watts[k] / 1_000, -vars[k] / 1_000))
                .toList();
        FeederModel model = FeederModel.of(data.feeder(), joined(terminals, more), loads);
        double rated = data.feeder().transformer().lowPhaseVolt();
        boolean european = Math.abs(rated / EUROPEAN_VOLT - 1) < NEAR_EUROPEAN;
        return new ConnectedNetwork(
                european ? model.withNominalVolt(EUROPEAN_VOLT) : model,
                IntStream.range(0, watts.length).toArray(),
                data.feeder().loadPoints().stream().map(LoadPoint::name).toList(),
                OperatingLimits.LOW_VOLTAGE,
                true);
    }

    private static ConnectedNetwork balanced(BalancedNetwork network) {
        OperatingModel model = model(network);
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int terminal = 0; terminal < model.terminals().size(); terminal++) {
            positions.put(model.terminals().get(terminal).bus(), terminal);
        }
        List<String> places = model.voltagePlaces().stream().map(Terminal::bus).toList();
        List<String> buses = network.loads().stream()
                .map(BalancedLoad::bus)
                .distinct()
                .filter(places::contains)
                .toList();
        int[] connections = buses.stream().mapToInt(positions::get).toArray();
        return of(model, connections, buses);
    }

    private static OperatingModel model(BalancedNetwork network) {
        try {
            return BalancedModel.of(network);
        } catch (NotRadial meshed) {
            // Newton solves what a sweep cannot.
            return MeshedModel.of(network);
        }
    }

    private static ConnectedNetwork multiphase(MultiphaseNetwork network, List<Terminal> more) {
        List<Terminal> terminals = new ArrayList<>();
        for (NetworkLoad load : network.loads()) {
            for (Conductor conductor : load.conductors()) {
                if (conductor != Conductor.N) {
                    terminals.add(new Terminal(load.bus(), Phase.valueOf(conductor.name())));
                }
            }
        }
        List<Terminal> distinct = terminals.stream().distinct().toList();
        NodalModel model = NodalModel.of(network, joined(distinct, more));
        return of(
                model,
                IntStream.range(0, distinct.size()).toArray(),
                distinct.stream().map(Terminal::bus).toList());
    }

    private static ConnectedNetwork of(OperatingModel model, int[] connections, List<String> names) {
        if (connections.length == 0) {
            throw new Unbounded("The network has no load, so there is no connection. Add loads, if only of 0 kW.");
        }
        boolean low = model.nominalVolt(0) <= LARGEST_LOW_VOLTAGE;
        OperatingLimits usual = low ? OperatingLimits.LOW_VOLTAGE : OperatingLimits.MEDIUM_VOLTAGE;
        return new ConnectedNetwork(model, connections, names, usual, low);
    }
}
