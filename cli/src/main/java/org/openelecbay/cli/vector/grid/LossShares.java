package org.openelecbay.cli.vector.grid;

import java.util.Arrays;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.charge.BalancedState;
import org.openelecbay.grid.charge.LossAllocation;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.RadialFailure;
import org.openelecbay.grid.flow.RadialFlow;
import org.openelecbay.grid.flow.RadialSolution;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.sensitivity.BalancedModel;
import tools.jackson.databind.node.ObjectNode;

/// `loss-allocation`: who bears the losses of a solved network, by four rules (spec grid 6.3); buses ascending.
public final class LossShares implements Topic {

    private static final SweepOptions TIGHT = new SweepOptions(1e-12, 1_000, LowVoltage.CONSTANT_POWER);

    @Override
    public ObjectNode answer(Given inputs) {
        BalancedNetwork network = WrittenNetwork.read(inputs);
        BalancedState state =
                switch (RadialFlow.solve(network, TIGHT)) {
                    case RadialSolution solution -> BalancedState.of(solution);
                    case RadialFailure failure -> throw new UnusableCase(failure.toString());
                };
        double loss = state.lossPu();
        double[] injected = Arrays.stream(state.drawnPu()).map(each -> -each).toArray();
        double[] marginal = LossAllocation.marginal(derivatives(network), injected);
        ObjectNode result = Result.object();
        result.set("totalLossPPu", Result.number(loss));
        result.set("proRataPu", Result.numbers(LossAllocation.proRata(state)));
        result.set("marginalRawPu", Result.numbers(marginal));
        result.set("marginalNormalisedPu", Result.numbers(LossAllocation.normalised(marginal, loss)));
        result.set("zBusPu", Result.numbers(LossAllocation.zBus(state)));
        result.set("tracingGrossToDemandPu", Result.numbers(LossAllocation.tracing(state)));
        return result;
    }

    private static Sensitivities derivatives(BalancedNetwork network) {
        double[] nothing = new double[network.buses().size()];
        return BalancedModel.of(network).solve(nothing, nothing).sensitivities();
    }
}
