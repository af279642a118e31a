package org.openelecbay.market;

import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.openelecbay.core.Order;
import org.openelecbay.core.Segment;

/// The greatest welfare that any trades of a book can have, as a linear program solved by another's hand (ojAlgo): each
/// segment trades from nothing to its quantity, as much is bought as is sold.
final class WelfareProgram {

    private WelfareProgram() {}

    /// Nanos of the currency, as exact as the solver's floating point.
    static double of(OrderBook book) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression balance = model.newExpression("balance").level(0);
        add(model, balance, book.bids(), 1);
        add(model, balance, book.offers(), -1);
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new AssertionError("The linear program ended " + result.getState() + ".");
        }
        return result.getValue();
    }

    private static void add(ExpressionsBasedModel model, Expression balance, List<? extends Order> orders, int sign) {
        for (Order order : orders) {
            int number = 1;
            for (Segment segment : order.segments()) {
                String name = order.getClass().getSimpleName() + " " + order.id() + "#" + number++;
                var filled = model.newVariable(name)
                        .lower(0)
                        .upper(segment.quantity().wattHours())
                        .weight(sign * segment.limit().microsPerKwh());
                balance.set(filled, sign);
            }
        }
    }
}
