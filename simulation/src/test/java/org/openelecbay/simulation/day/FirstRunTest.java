package org.openelecbay.simulation.day;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.pool.MidMarketRate;
import org.openelecbay.market.pool.SupplierOnly;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.scenario.Scenario;
import org.openelecbay.simulation.scenario.ScenarioReader;

class FirstRunTest {
    @Test
    void runs() {
        Scenario scenario = ScenarioReader.read(Path.of("../examples/european-lv"));
        long t0 = System.nanoTime();
        Simulation simulation = Simulation.prepare(scenario);
        System.out.println("prepare ms " + (System.nanoTime() - t0) / 1e6);
        for (int i = 0; i < 8; i++) {
            DayResult supplier = simulation.run("supplier", new SupplierOnly(), false, n -> {});
            DayResult auction = simulation.run("call-auction", new CallAuction(), true, n -> {});
            DayResult mmr = simulation.run("mmr", new MidMarketRate(), true, n -> {});
            System.out.println("cpu ms " + supplier.cpuNanos() / 1e6 + " " + auction.cpuNanos() / 1e6 + " " + mmr.cpuNanos()/1e6);
            if (i == 0) {
                System.out.println(Outcome.of(scenario, simulation.feeder(), auction, supplier).indicators());
                System.out.println(Outcome.of(scenario, simulation.feeder(), mmr, supplier).indicators());
                System.out.println(auction.ledger().balances().entrySet().stream().filter(e -> e.getKey() instanceof org.openelecbay.core.NamedAccount).toList());
                System.out.println(auction.bills().get(0));
                auction.slots().stream().filter(s -> !s.notes().isEmpty()).limit(5).forEach(s -> System.out.println(s.notes()));
            }
        }
    }
}
