package org.openelecbay.cli.powerflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.meshed.BalancedFlow;
import org.openelecbay.grid.meshed.BalancedResult;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.file.ReadNetwork;
import org.openelecbay.grid.read.table.NamedBus;

/// The power flow of a network in which one phase stands for three; voltages are line to line. Every bus of the data is
/// shown, also where switches merge several into one.
final class SinglePhaseFlow {

    private static final SweepOptions TIGHT = new SweepOptions(1e-12, 1_000, LowVoltage.CONSTANT_POWER);

    private SinglePhaseFlow() {}

    static SolvedNetwork solve(ReadNetwork.Balanced read) {
        return switch (BalancedFlow.solve(read.network(), TIGHT)) {
            case BalancedResult.Solved(BalancedSolution solution) -> {
                Complex losses =
                        solution.sourceMinusLoads().times(read.network().baseMva() * 1_000);
                yield new SolvedNetwork(
                        voltages(read, solution),
                        losses.re(),
                        losses.im(),
                        branches(read, solution),
                        places(read.buses()));
            }
            case BalancedResult.Failed failure -> throw new Unsolvable(failure.toString());
        };
    }

    private static List<BusVoltage> voltages(ReadNetwork.Balanced read, BalancedSolution solution) {
        return read.buses().stream()
                .map(bus -> {
                    int at = solution.position(bus.networkBus());
                    Complex voltage = solution.voltage(at);
                    double kv = solution.network().buses().get(at).baseKv();
                    return new BusVoltage(
                            bus.id(),
                            "1",
                            voltage.magnitude() * kv * 1_000,
                            voltage.magnitude(),
                            voltage.angleDegrees());
                })
                .toList();
    }

    private static List<CarriedPower> branches(ReadNetwork.Balanced read, BalancedSolution solution) {
        List<CarriedPower> carried = new ArrayList<>();
        List<BalancedBranch> branches = solution.network().branches();
        for (int at = 0; at < branches.size(); at++) {
            BalancedBranch branch = branches.get(at);
            double pu = solution.branchCurrent(at).magnitude();
            Double rating = branch.ratingPu();
            carried.add(new CarriedPower(
                    branch.from() + "-" + branch.to(),
                    branch.from(),
                    branch.to(),
                    pu * solution.network().baseMva() * 1_000,
                    rating == null ? Double.NaN : pu / rating,
                    !branch.inService()));
        }
        for (NamedBus bus : read.buses()) {
            if (!bus.id().equals(bus.networkBus())) {
                carried.add(CarriedPower.closedSwitch(bus.networkBus(), bus.id()));
            }
        }
        return carried;
    }

    private static Map<String, Coordinates> places(List<NamedBus> buses) {
        Map<String, Coordinates> places = new HashMap<>();
        for (NamedBus bus : buses) {
            if (bus.place() != null) {
                places.put(bus.id(), bus.place());
            }
        }
        return places;
    }
}
