package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.core.Money;
import org.openelecbay.core.Ratio;
import org.openelecbay.settlement.bill.LateFee;
import org.openelecbay.settlement.conduct.ConductTerms;
import org.openelecbay.settlement.conduct.Reputation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// G06: reputation after each delivery with its effect on prices, and late fees (spec G.6).
///
/// What is not named has no effect: without `rMin` everybody may trade, without `capShare` a fee is capped at the
/// amount.
public final class ReputationUpdates implements Topic {

    private static final int NANO = 9;

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        result.set("trace", trace(inputs));
        result.set("lateFees", lateFees(inputs));
        return result;
    }

    private static ArrayNode trace(Given inputs) {
        List<Given> deliveries = inputs.list("deliveries");
        List<BigDecimal> energies = new ArrayList<>();
        for (Given delivery : deliveries) {
            energies.add(delivery.decimal("committed"));
            energies.add(delivery.decimal("delivered"));
        }
        Units units = Units.of(energies, List.of(), 1);
        Reputation reputation = Reputation.of(inputs.decimal("r0", BigDecimal.ONE));
        ConductTerms terms = new ConductTerms(
                Units.ratio(inputs.decimal("eta", BigDecimal.ZERO)),
                Units.ratio(inputs.decimal("kappa", BigDecimal.ZERO)),
                Reputation.of(inputs.decimal("rMin", BigDecimal.ZERO)),
                reputation,
                reputation,
                0);
        ArrayNode trace = Result.list();
        for (Given delivery : deliveries) {
            reputation = reputation.after(
                    terms.eta(),
                    units.energy(delivery.decimal("committed")),
                    units.energy(delivery.decimal("delivered")));
            BigDecimal surcharge = Units.quotient(terms.surcharge(reputation));
            ObjectNode step = trace.addObject();
            step.set("reputation", Result.number(reputation.decimal()));
            step.set("buyMultiplier", Result.number(BigDecimal.ONE.add(surcharge)));
            step.set("sellMultiplier", Result.number(BigDecimal.ONE.subtract(surcharge)));
            step.put("eligible", terms.suffices(reputation));
        }
        return trace;
    }

    private static ArrayNode lateFees(Given inputs) {
        ArrayNode fees = Result.list();
        for (Given late : inputs.list("lateFees")) {
            LateFee terms = new LateFee(
                    inputs.has("graceDays") ? inputs.whole("graceDays") : 0,
                    inputs.has("periodDays") ? inputs.whole("periodDays") : 1,
                    Units.ratio(inputs.decimal("rate", BigDecimal.ZERO)),
                    inputs.has("capShare") ? Units.ratio(inputs.decimal("capShare")) : new Ratio(1, 1));
            Money amount = Money.ofNanos(late.decimal("amount")
                    .movePointRight(NANO)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact());
            int days = late.whole("daysLate");
            ObjectNode shown = fees.addObject();
            shown.put("periods", terms.periods(days));
            shown.set("fee", Result.number(terms.on(amount, days).exact()));
        }
        return fees;
    }
}
