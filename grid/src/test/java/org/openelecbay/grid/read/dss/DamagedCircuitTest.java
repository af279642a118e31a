package org.openelecbay.grid.read.dss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openelecbay.grid.read.UnreadableNetwork;

class DamagedCircuitTest {

    private static final Path FEEDERS = Path.of("..", "examples", "ieee-feeders");
    private static final int ROUNDS = 300;

    @TempDir
    Path folder;

    @Test
    void aDamagedCircuitIsReadOrRefusedInOneSentence() throws IOException {
        long seed = Long.getLong("elecbay.seed", 20L);
        Random random = new Random(seed);
        Files.copy(FEEDERS.resolve("IEEELineCodes.dss"), folder.resolve("IEEELineCodes.dss"));
        List<String> lines = Files.readAllLines(FEEDERS.resolve("ieee13/IEEE13Nodeckt.dss"));
        for (int round = 0; round < ROUNDS; round++) {
            List<String> damaged = damaged(lines, random);
            Path master = Files.write(folder.resolve("master.dss"), damaged);
            try {
                assertThat(DssReader.read(master).sources()).isNotEmpty();
            } catch (UnreadableNetwork e) {
                assertThat(e.getMessage()).as("seed %d, round %d", seed, round).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    private static List<String> damaged(List<String> lines, Random random) {
        List<String> damaged = new ArrayList<>(lines);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.size());
            String line = damaged.get(at);
            switch (random.nextInt(5)) {
                case 0 -> damaged.remove(at);
                case 1 -> Collections.swap(damaged, at, random.nextInt(damaged.size()));
                case 2 -> damaged.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 3 -> damaged.set(at, line.replaceFirst("[0-9]", "-"));
                default -> damaged.set(at, line.replaceFirst(" ", "=[").replaceFirst("=", " "));
            }
        }
        return damaged;
    }
}
