package org.openelecbay.grid.trade;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.headroom.BindingElement;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// Checks trades at one operating point by voltage, transfer and loss factors; a power flow has the last word.
///
/// Source: spec grid 3.3.
public final class TradeCheck {

    /// What is kept from the ends of the voltage band in screening.
    public static final double SCREENING_MARGIN_PU = 0.002;

    private static final int HALVINGS = 40;

    private final OperatingModel model;
    private final double[] kw;
    private final double[] kvar;
    private final OperatingPoint point;
    private final Sensitivities sensitivities;
    private final LimitSet screening;
    private final LimitSet limits;

    /// A check around a state.
    ///
    /// @param kw injection at each terminal before any trade
    /// @param kvar the same, reactive; trades carry no reactive power
    /// @param marginPu kept from the ends of the voltage band in screening, such as [#SCREENING_MARGIN_PU]
    /// @throws IllegalArgumentException when there is no power flow solution before any trade
    public TradeCheck(OperatingModel model, double[] kw, double[] kvar, OperatingLimits limits, double marginPu) {
        this.model = model;
        this.kw = kw.clone();
        this.kvar = kvar.clone();
        this.limits = LimitSet.of(model, limits);
        screening = LimitSet.of(model, limits.narrowed(marginPu));
        point = model.solve(kw, kvar);
        if (!point.converged()) {
            throw new IllegalArgumentException("Before any trade: " + point.failure());
        }
        sensitivities = point.sensitivities();
    }

    /// The state before any trade.
    public OperatingPoint before() {
        return point;
    }

    /// The state with a trade, by a full power flow.
    public OperatingPoint after(Trade trade) {
        return after(List.of(trade));
    }

    private OperatingPoint after(List<Trade> trades) {
        double[] traded = kw.clone();
        for (Trade trade : trades) {
            traded[trade.seller()] += trade.kw();
            traded[trade.buyer()] -= trade.kw();
        }
        return model.solve(traded, kvar);
    }

    /// What a trade changes, by the derivatives: `dV_i = (dV_i/dP_a - dV_i/dP_b) e`, and so on.
    public TradeEffect effect(Trade trade) {
        double[] voltage = new double[model.voltagePlaces().size()];
        for (int place = 0; place < voltage.length; place++) {
            voltage[place] = trade.kw()
                    * (sensitivities.voltageByActive(place, trade.seller())
                            - sensitivities.voltageByActive(place, trade.buyer()));
        }
        double[] current = new double[model.currentPlaces().size()];
        for (int place = 0; place < current.length; place++) {
            current[place] = trade.kw()
                    * (sensitivities.currentByActive(place, trade.seller())
                            - sensitivities.currentByActive(place, trade.buyer()));
        }
        double loss = sensitivities.lossByActive(trade.seller()) - sensitivities.lossByActive(trade.buyer());
        return new TradeEffect(voltage, current, trade.kw() * loss);
    }

    /// Accepts a trade, or says how much of it fits and which element allows no more.
    ///
    /// A trade within one terminal changes no flow and is accepted whatever the state.
    public TradeVerdict check(Trade trade) {
        if (trade.seller() == trade.buyer() || trade.kw() == 0) {
            return new TradeVerdict(trade.kw(), null, true);
        }
        double feasible = trade.kw();
        BindingElement binding = null;
        for (int limit = 0; limit < screening.size(); limit++) {
            double slope = screening.byActive(limit, sensitivities, trade.seller())
                    - screening.byActive(limit, sensitivities, trade.buyer());
            double reach = screening.reach(limit, point, slope);
            if (reach < feasible) {
                feasible = reach;
                binding = screening.element(limit, point);
            }
        }
        boolean holds = limits.hold(after(new Trade(trade.seller(), trade.buyer(), feasible)));
        return new TradeVerdict(feasible, binding, holds);
    }

    /// Checks a whole clearing by one power flow.
    ///
    /// @return the element that the trades together break; absent when they fit
    public @Nullable BindingElement broken(List<Trade> clearing) {
        OperatingPoint together = after(clearing);
        return limits.hold(together) ? null : limits.binding(together);
    }

    /// The largest quantity that fits by full power flows.
    public TradeVerdict largest(Trade trade) {
        if (trade.seller() == trade.buyer() || limits.hold(after(trade))) {
            return new TradeVerdict(trade.kw(), null, true);
        }
        double held = 0;
        double broken = trade.kw();
        BindingElement binding = limits.binding(after(trade));
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (held + broken) / 2;
            OperatingPoint at = after(new Trade(trade.seller(), trade.buyer(), middle));
            if (limits.hold(at)) {
                held = middle;
            } else {
                broken = middle;
                binding = limits.binding(at);
            }
        }
        return new TradeVerdict(held, binding, held > 0 || limits.hold(point));
    }
}
