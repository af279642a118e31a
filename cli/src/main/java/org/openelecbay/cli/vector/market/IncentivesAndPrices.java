package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.bargain.Bargain;
import org.openelecbay.market.bargain.DailyAndHourly;
import org.openelecbay.market.bargain.HourlyTerms;
import tools.jackson.databind.node.ObjectNode;

/// D08: one payment a day beside one price an hour (spec D.9).
public final class IncentivesAndPrices implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        NamedNumbers players = NamedNumbers.of(inputs, "cost0");
        Bargain bargain = new Bargain(players.read(inputs, "cost0"), players.read(inputs, "costCoop"));
        DailyAndHourly both = DailyAndHourly.of(
                bargain,
                new HourlyTerms(
                        bargain.saved(),
                        players.readLists(inputs, "imports"),
                        inputs.numbers("exportPrice"),
                        inputs.numbers("importPrice")));
        ObjectNode result = Result.object();
        result.set("surplus", Result.number(both.surplus()));
        result.set("dailyIncentivePayments", players.write(both.dailyPayments()));
        result.set("dailyGain", Result.number(both.dailyGain()));
        result.set("hourlyPayments", players.write(both.hourly().payments()));
        result.set("hourlyGains", players.write(both.hourly().gains()));
        result.put("equivalent", both.equivalent());
        result.set("nashProductDaily", Result.number(both.dailyProduct()));
        result.set("nashProductHourly", Result.number(both.hourlyProduct()));
        return result;
    }
}
