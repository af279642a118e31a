package org.openelecbay.simulation.output;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Slot;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.settlement.slot.DeviationMethod;
import org.openelecbay.settlement.slot.DeviationTerms;
import org.openelecbay.settlement.slot.Proceeds;
import org.openelecbay.settlement.slot.SettlementTerms;
import org.openelecbay.simulation.scenario.Scenario;

/// What every member pays, computed again from `trades.csv`, `readings.csv`, the tariff and the charges alone.
///
/// Written apart from the settlement, in decimals instead of integers, after the words of the specification (G.5).
final class RecomputedBills {

    private static final String LOSSES = "losses";

    private final Scenario scenario;
    private final SettlementTerms terms;
    private final Map<String, List<Map<String, String>>> tradesBySlot = new HashMap<>();
    private final Map<String, Map<String, BigDecimal[]>> readingsByInstant = new LinkedHashMap<>();
    private final Map<String, BigDecimal> received = new LinkedHashMap<>();
    private BigDecimal penalties = ZERO;

    private RecomputedBills(Scenario scenario, Path folder) {
        this.scenario = scenario;
        boolean shares = RuleCatalog.builtIn().entry(scenario.rule()).create(scenario.settingsOf(scenario.rule()))
                instanceof SharingRule;
        this.terms = shares ? scenario.terms().withoutExcess() : scenario.terms();
        for (Map<String, String> row : CsvRows.of(folder.resolve("trades.csv"))) {
            tradesBySlot
                    .computeIfAbsent(row.get("slotStart"), _ -> new ArrayList<>())
                    .add(row);
        }
        for (Map<String, String> row : CsvRows.of(folder.resolve("readings.csv"))) {
            readingsByInstant
                    .computeIfAbsent(row.get("at"), _ -> new LinkedHashMap<>())
                    .put(row.get("meter"), new BigDecimal[] {
                        new BigDecimal(row.get("importedTotalKwh")), new BigDecimal(row.get("exportedTotalKwh"))
                    });
        }
    }

    /// The exact total of every meter; received is positive.
    static Map<String, BigDecimal> of(Scenario scenario, Path folder) {
        RecomputedBills bills = new RecomputedBills(scenario, folder);
        List<String> instants = List.copyOf(bills.readingsByInstant.keySet());
        for (int slot = 1; slot < instants.size(); slot++) {
            bills.settle(instants.get(slot - 1), instants.get(slot));
        }
        bills.lateFees();
        return bills.received;
    }

    /// One meter in one slot, kWh.
    private static final class Meter {
        private BigDecimal sold = ZERO;
        private BigDecimal bought = ZERO;
        private BigDecimal imported = ZERO;
        private BigDecimal exported = ZERO;
        private BigDecimal promisedSoFar = ZERO;

        BigDecimal promised() {
            return sold.subtract(bought);
        }

        BigDecimal beside() {
            return exported.subtract(imported).subtract(promised());
        }

        BigDecimal missed(boolean excess) {
            BigDecimal missed = promised().signum() > 0 ? beside().negate() : beside();
            return promised().signum() == 0 ? ZERO : excess ? missed.abs() : missed.max(ZERO);
        }

        BigDecimal traded() {
            return sold.add(bought);
        }
    }

    private void settle(String start, String end) {
        penalties = ZERO;
        Map<String, Meter> meters = meters(start, end);
        for (Map<String, String> row : tradesBySlot.getOrDefault(start, List.of())) {
            if (row.get("kind").equals("trade")) {
                trade(row, meters);
            } else {
                BigDecimal money = new BigDecimal(row.get("money"));
                penalties = row.get("to").equals("account:penalties") ? penalties.add(money) : penalties;
                receive(row.get("from"), money.negate());
                receive(row.get("to"), money);
            }
        }
        Instant from = Instant.parse(start);
        Slot slot = new Slot(from, Duration.between(from, Instant.parse(end)));
        deviations(meters, scenario.tariff().band(slot), slot);
        meters.forEach((name, meter) -> {
            receive(name, perKwh(terms.serviceFee()).multiply(meter.traded()).negate());
            receive(name, perKwh(terms.networkFee()).multiply(meter.bought).negate());
            receive(name, perKwh(terms.levy()).multiply(meter.bought).negate());
        });
        losses(meters, difference(start, end, LOSSES, 0));
    }

    private Map<String, Meter> meters(String start, String end) {
        Map<String, Meter> meters = new LinkedHashMap<>();
        for (String name : readingsByInstant.get(end).keySet()) {
            if (!name.equals(LOSSES)) {
                Meter meter = new Meter();
                meter.imported = difference(start, end, name, 0);
                meter.exported = difference(start, end, name, 1);
                meters.put(name, meter);
                received.putIfAbsent(name, ZERO);
            }
        }
        return meters;
    }

    private BigDecimal difference(String start, String end, String meter, int register) {
        BigDecimal before = readingsByInstant.get(start).get(meter)[register];
        return readingsByInstant.get(end).get(meter)[register].subtract(before);
    }

    private void trade(Map<String, String> row, Map<String, Meter> meters) {
        BigDecimal energy = new BigDecimal(row.get("energyKwh"));
        Meter seller = meters.getOrDefault(row.get("from"), new Meter());
        Meter buyer = meters.getOrDefault(row.get("to"), new Meter());
        seller.sold = seller.sold.add(energy);
        buyer.bought = buyer.bought.add(energy);
        receive(row.get("from"), new BigDecimal(row.get("sellerGetsPerKwh")).multiply(energy));
        receive(
                row.get("to"),
                new BigDecimal(row.get("buyerPaysPerKwh")).multiply(energy).negate());
        premium(row, energy, seller);
    }

    /// The premium of what the seller's meter covers, one promise after the other; every seller here is green.
    private void premium(Map<String, String> row, BigDecimal energy, Meter seller) {
        if (!row.get("premiumPerKwh").isEmpty()) {
            BigDecimal covered = energy.min(seller.exported.subtract(seller.promisedSoFar));
            seller.promisedSoFar = seller.promisedSoFar.add(covered);
            BigDecimal premium = new BigDecimal(row.get("premiumPerKwh")).multiply(covered);
            receive(row.get("from"), premium);
            receive(row.get("to"), premium.negate());
        }
    }

    private void deviations(Map<String, Meter> meters, PriceBand band, Slot slot) {
        DeviationTerms how = terms.deviations();
        List<String> names = new ArrayList<>(meters.keySet());
        Collections.rotate(names, -Math.floorMod(slot.number(), names.size()));
        Map<String, BigDecimal> ofTraders = new LinkedHashMap<>();
        names.stream()
                .filter(name -> meters.get(name).traded().signum() > 0)
                .forEach(name -> ofTraders.put(name, meters.get(name).beside()));
        Map<String, BigDecimal> covered = RecomputedCovering.of(how.method(), ofTraders);
        BigDecimal left = ZERO;
        BigDecimal net = ZERO;
        for (Map.Entry<String, Meter> each : meters.entrySet()) {
            String name = each.getKey();
            BigDecimal inside = covered.getOrDefault(name, ZERO);
            BigDecimal rest = each.getValue().beside().subtract(inside);
            receive(name, perKwh(band.middle()).multiply(inside));
            receive(name, atTariff(rest, band));
            left = left.subtract(atTariff(rest, band));
            net = net.add(rest);
            penalty(name, each.getValue());
        }
        if (how.method() != DeviationMethod.SUPPLIER) {
            handOn(left.add(atTariff(net, band)), how.nettingSurplus(), meters);
        }
        handOn(penalties, how.penalties(), meters);
    }

    private static BigDecimal atTariff(BigDecimal rest, PriceBand band) {
        return perKwh(rest.signum() > 0 ? band.exportPrice() : band.importPrice())
                .multiply(rest);
    }

    private void handOn(BigDecimal money, Proceeds to, Map<String, Meter> meters) {
        Map<String, BigDecimal> deserving = new LinkedHashMap<>();
        meters.forEach((name, meter) -> {
            BigDecimal allowed = meter.promised()
                    .abs()
                    .multiply(BigDecimal.valueOf(terms.tolerance().numerator()));
            BigDecimal missed = meter.missed(terms.deviations().penaliseExcess())
                    .multiply(BigDecimal.valueOf(terms.tolerance().denominator()));
            if (meter.traded().signum() > 0 && missed.compareTo(allowed) <= 0) {
                deserving.put(name, meter.traded());
            }
        });
        if (to == Proceeds.TRADERS && !deserving.isEmpty()) {
            RecomputedCovering.hamilton(money, deserving, 9).forEach(this::receive);
        }
    }

    private void penalty(String name, Meter meter) {
        BigDecimal price = perKwh(terms.penalty());
        BigDecimal allowed = price.multiply(meter.promised().abs())
                .multiply(BigDecimal.valueOf(terms.tolerance().numerator()))
                .divide(BigDecimal.valueOf(terms.tolerance().denominator()), 9, RoundingMode.HALF_EVEN);
        BigDecimal due = price.multiply(meter.missed(terms.deviations().penaliseExcess()))
                .subtract(allowed)
                .max(ZERO);
        penalties = penalties.add(due);
        receive(name, due.negate());
    }

    private void lateFees() {
        scenario.conduct()
                .lateFee()
                .ifPresent(fee -> scenario.conduct().arrears().forEach(late -> {
                    BigDecimal begun = BigDecimal.valueOf(Math.max(0, late.daysLate() - fee.graceDays()))
                            .divide(BigDecimal.valueOf(fee.periodDays()), 0, RoundingMode.CEILING);
                    BigDecimal share = share(fee.rate()).multiply(begun).min(share(fee.capShare()));
                    BigDecimal due = late.amount().exact().multiply(share).setScale(9, RoundingMode.HALF_EVEN);
                    receive(late.member().value(), due.negate());
                }));
    }

    private static BigDecimal share(Ratio ratio) {
        return BigDecimal.valueOf(ratio.numerator()).divide(BigDecimal.valueOf(ratio.denominator()));
    }

    private void losses(Map<String, Meter> meters, BigDecimal lost) {
        BigDecimal bought = sum(meters, meter -> meter.bought);
        BigDecimal drawn = sum(meters, meter -> meter.imported);
        BigDecimal traded = sum(meters, Meter::traded);
        if (bought.signum() == 0 || drawn.signum() == 0) {
            return;
        }
        BigDecimal charged = perKwh(terms.lossPrice())
                .multiply(lost)
                .multiply(bought.min(drawn))
                .divide(drawn, 9, RoundingMode.HALF_EVEN);
        if (traded.signum() > 0) {
            Map<String, BigDecimal> weights = new LinkedHashMap<>();
            meters.forEach((name, meter) -> weights.put(name, meter.traded()));
            RecomputedCovering.hamilton(charged, weights, 9).forEach((name, part) -> receive(name, part.negate()));
        }
    }

    private void receive(String name, BigDecimal money) {
        received.computeIfPresent(name, (_, before) -> before.add(money));
    }

    private static BigDecimal sum(Map<String, Meter> meters, Function<Meter, BigDecimal> part) {
        return meters.values().stream().map(part).reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal perKwh(Price price) {
        return BigDecimal.valueOf(price.microsPerKwh(), 6);
    }
}
