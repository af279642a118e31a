package org.openelecbay.simulation.bidding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.scenario.Scenario;

/// Does it pay to bid otherwise than one's limits? One home at a time does while all others are truthful, then all do;
/// what counts is what a home saves in the weeks after its training, against all being truthful.
public final class BiddingStudy {

    private static final int WEEK = 168;

    private final List<MeasuredStreet> streets = new ArrayList<>();
    private final int trainingWeeks;
    private final int testWeeks;
    private final int seeds;

    /// @param starts first slots of the trainings
    /// @param learned slots before, of forecasts
    /// @param seeds of traders, from 1 on
    public BiddingStudy(Scenario year, int[] starts, int learned, int trainingWeeks, int testWeeks, int seeds) {
        for (int start : starts) {
            streets.add(MeasuredStreet.of(year, start, (trainingWeeks + testWeeks) * WEEK, learned));
        }
        this.trainingWeeks = trainingWeeks;
        this.testWeeks = testWeeks;
        this.seeds = seeds;
    }

    /// What came of one style under one rule.
    ///
    /// @param bill what a home pays a week
    /// @param saved by a home in each week of the test, mean of homes and seeds
    /// @param tradedKwh of all homes a week
    public record Outcome(double bill, double[] saved, double tradedKwh) {

        /// Money a home and week.
        public double mean() {
            return Arrays.stream(saved).average().orElseThrow();
        }

        /// What is saved beyond another style, over two standard errors of it, each over the weeks of the test: above 1
        /// is better beyond two standard errors, below -1 worse.
        public double twoErrorsAbove(Outcome other) {
            return (mean() - other.mean()) / twoErrors(other);
        }

        /// Two standard errors of what is saved beyond another style.
        public double twoErrors(Outcome other) {
            double mean = mean() - other.mean();
            double squares = 0;
            for (int week = 0; week < saved.length; week++) {
                double off = saved[week] - other.saved[week] - mean;
                squares += off * off;
            }
            return 2 * Math.sqrt(squares / (saved.length - 1.0) / saved.length);
        }
    }

    /// The outcomes of all styles.
    ///
    /// @param one true lets one home at a time leave the truth, false all together
    public Map<Style, Outcome> run(String rule, boolean one) {
        MarketMechanism mechanism =
                (MarketMechanism) RuleCatalog.builtIn().entry(rule).create(Map.of());
        List<BiddingRun> honest = new ArrayList<>();
        for (MeasuredStreet street : streets) {
            honest.add(run(street, mechanism, all(Style.TRUTHFUL), 1));
        }
        Map<Style, Outcome> outcomes = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            outcomes.put(style, outcome(mechanism, style, one && style != Style.TRUTHFUL, honest));
        }
        return outcomes;
    }

    private Outcome outcome(MarketMechanism rule, Style style, boolean one, List<BiddingRun> honest) {
        int homes = streets.getFirst().homes().size();
        double[] saved = new double[streets.size() * testWeeks];
        double bill = 0;
        double traded = 0;
        int tried = 0;
        for (int s = 0; s < streets.size(); s++) {
            for (int seed = 1; seed <= seeds; seed++) {
                for (int who = 0; who < (one ? homes : 1); who++) {
                    Style[] styles = all(one ? Style.TRUTHFUL : style);
                    styles[who] = style;
                    BiddingRun run = run(streets.get(s), rule, styles, seed);
                    traded += run.tradedKwh();
                    tried++;
                    for (int home = one ? who : 0; home < (one ? who + 1 : homes); home++) {
                        for (int week = 0; week < testWeeks; week++) {
                            double got = run.money()[home][week];
                            bill -= got / homes / seeds / saved.length;
                            saved[s * testWeeks + week] += (got - honest.get(s).money()[home][week]) / homes / seeds;
                        }
                    }
                }
            }
        }
        return new Outcome(bill, saved, traded / tried / testWeeks);
    }

    private Style[] all(Style style) {
        Style[] styles = new Style[streets.getFirst().homes().size()];
        Arrays.fill(styles, style);
        return styles;
    }

    private BiddingRun run(MeasuredStreet street, MarketMechanism mechanism, Style[] styles, int seed) {
        return new BiddingRun(street, mechanism, styles, trainingWeeks * WEEK, seed);
    }
}
