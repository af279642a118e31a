package org.openelecbay.powsybl;

import com.powsybl.iidm.network.Bus;
import com.powsybl.iidm.network.Generator;
import com.powsybl.iidm.network.Network;
import com.powsybl.iidm.network.Terminal;
import com.powsybl.iidm.network.VoltageLevel;
import com.powsybl.iidm.network.extensions.SlackTerminal;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// The one bus whose voltage is given: that of the file's slack terminal, else that of the largest generator which
/// holds the voltage of its own bus.
///
/// @param bus in the bus view
/// @param kv voltage line to line: the target of a generator there, else the solved voltage in the file
/// @param degrees solved angle in the file, else 0
record Reference(Bus bus, double kv, double degrees) {

    static Reference of(Network network) {
        Bus bus = slack(network)
                .or(() -> holder(network, null)
                        .map(each -> each.getTerminal().getBusView().getBus()))
                .orElseThrow(() -> UnreadableNetwork.line(
                        "network " + network.getId(),
                        UnreadableNetwork.WHOLE_FILE,
                        "No generator holds the voltage of its bus and no slack terminal is marked.",
                        "Mark the bus whose voltage is given."));
        double solved = bus.getV();
        double kv = holder(network, bus).map(Generator::getTargetV).orElse(solved);
        if (!(kv > 0)) {
            throw Refusal.of(
                    bus,
                    "is the slack, but no generator there holds its voltage and the file has no solved voltage.",
                    "Run a power flow in the tool that wrote the file, or mark a generator's bus as slack.");
        }
        return new Reference(bus, kv, Double.isNaN(bus.getAngle()) ? 0 : bus.getAngle());
    }

    /// True for a terminal at this bus.
    boolean isAt(Terminal terminal) {
        return isAt(terminal, bus);
    }

    private static boolean isAt(Terminal terminal, Bus bus) {
        Bus at = terminal.getBusView().getBus();
        return at != null && at.getId().equals(bus.getId());
    }

    private static Optional<Bus> slack(Network network) {
        return network.getVoltageLevelStream()
                .map(Reference::slackTerminal)
                .flatMap(Optional::stream)
                .map(terminal -> Optional.ofNullable(terminal.getBusView().getBus()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Terminal> slackTerminal(VoltageLevel level) {
        SlackTerminal slack = level.getExtension(SlackTerminal.class);
        return slack == null ? Optional.empty() : Optional.ofNullable(slack.getTerminal());
    }

    /// The largest generator that holds the voltage of its own bus, everywhere or at one bus.
    private static Optional<Generator> holder(Network network, @Nullable Bus only) {
        return network.getGeneratorStream()
                .filter(Generator::isVoltageRegulatorOn)
                .filter(each -> each.getTerminal().getBusView().getBus() != null)
                .filter(each -> isAt(
                        each.getRegulatingTerminal(),
                        each.getTerminal().getBusView().getBus()))
                .filter(each -> only == null || isAt(each.getTerminal(), only))
                .max(Comparator.comparingDouble(Generator::getMaxP)
                        .thenComparing(Generator::getId, Comparator.reverseOrder()));
    }
}
