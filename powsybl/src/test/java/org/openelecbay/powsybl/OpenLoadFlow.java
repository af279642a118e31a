package org.openelecbay.powsybl;

import static org.assertj.core.api.Assertions.assertThat;

import com.powsybl.iidm.network.Network;
import com.powsybl.loadflow.LoadFlow;
import com.powsybl.loadflow.LoadFlowParameters;
import com.powsybl.math.matrix.DenseMatrixFactory;
import com.powsybl.openloadflow.OpenLoadFlowParameters;
import com.powsybl.openloadflow.OpenLoadFlowProvider;

/// PowSyBl's own power flow, set to the model of a balanced network: one slack takes what is missing, no control acts.
final class OpenLoadFlow {

    private OpenLoadFlow() {}

    /// Solves and leaves the voltages in the network.
    static void solve(Network network) {
        LoadFlowParameters parameters = new LoadFlowParameters()
                .setDistributedSlack(false)
                .setVoltageInitMode(LoadFlowParameters.VoltageInitMode.DC_VALUES)
                .setUseReactiveLimits(false)
                .setReadSlackBus(true)
                .setTwtSplitShuntAdmittance(false);
        OpenLoadFlowParameters.create(parameters)
                .setUseLoadModel(true)
                .setLowImpedanceThreshold(1e-12)
                .setMinPlausibleTargetVoltage(0.1)
                .setMaxPlausibleTargetVoltage(3)
                .setMinRealisticVoltage(0.1)
                .setMaxRealisticVoltage(3)
                .setNewtonRaphsonConvEpsPerEq(1e-10);
        var result = new LoadFlow.Runner(new OpenLoadFlowProvider(new DenseMatrixFactory())).run(network, parameters);
        assertThat(result.isFullyConverged())
                .as(result.getComponentResults().getFirst().getStatusText())
                .isTrue();
    }
}
