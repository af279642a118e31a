package org.openelecbay.market.dispatch.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Communities that a supplier buys from at 9 and sells to at 20 cents.
public final class RandomCommunities {

    /// The supplier of all of them.
    public static final GridAgent GRID = new GridAgent(0.20, 0.09);

    private RandomCommunities() {}

    /// Producers, consumers and prosumers of rising costs, of a few kWh each.
    public static List<QuadraticAgent> prosumers(SplittableRandom random, int count) {
        List<QuadraticAgent> agents = new ArrayList<>();
        double level = random.nextDouble(0.02, 0.25);
        for (int k = 0; k < count; k++) {
            double least = random.nextInt(3) == 0 ? 0 : -random.nextDouble(9);
            double most = least == 0 || random.nextInt(4) == 0 ? random.nextDouble(9) : 0;
            agents.add(new QuadraticAgent(
                    random.nextDouble(0.01, 0.1), level + random.nextDouble(-0.05, 0.15), least, most));
        }
        return agents;
    }

    /// Anything a valid community may hold: flat costs, fixed energies, sizes and slopes four powers of ten apart.
    public static List<QuadraticAgent> any(SplittableRandom random, int most) {
        List<QuadraticAgent> agents = new ArrayList<>();
        for (int k = random.nextInt(most + 1); k > 0; k--) {
            double size = StrictMath.pow(10, random.nextDouble(-2, 2));
            double least = size * random.nextInt(-2, 2);
            double top = least + size * random.nextInt(3);
            double slope = random.nextInt(3) == 0 ? 0 : StrictMath.pow(10, random.nextDouble(-4, 0));
            double limit = random.nextBoolean() ? random.nextInt(0, 30) / 100.0 : random.nextDouble(0, 0.3);
            agents.add(new QuadraticAgent(slope, limit, least, top));
        }
        return agents;
    }
}
