package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What reviews quote beside what our days give; one column a day.
final class ReviewsTable {

    private ReviewsTable() {}

    static String figures() {
        List<String> header = new ArrayList<>(List.of("%", "quoted"));
        Reviews.ALL.forEach(each -> header.add(each.scenario() + ", `" + each.rule() + "`"));
        return Markdown.table(
                header,
                List.of(
                        row("Bills of consumers fall by", "12.4", Reviews::billsFall),
                        row("Revenue of prosumers rises by", "57", Reviews::revenueRises),
                        row("Cost of the community falls by", "30", Reviews::costFalls),
                        row("Local price below retail", "43", Reviews::belowRetail)));
    }

    private static List<String> row(String figure, String quoted, ToDoubleFunction<Reviews> ours) {
        List<String> row = new ArrayList<>(List.of(figure, quoted));
        Reviews.ALL.forEach(
                each -> row.add(Row.rounded(ours.applyAsDouble(each) * 100, 1).toPlainString()));
        return row;
    }
}
