package org.openelecbay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Packages form a tree of dependencies: no cycle anywhere, and modules only need modules above them.
class PackageTreeTest {

    private static final List<CompiledClasses.Use> USES = CompiledClasses.uses();

    @Test
    void noPackageNeedsAPackageThatNeedsIt() {
        Map<String, Map<String, String>> graph = graph();
        List<String> cycles = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> from : graph.entrySet()) {
            for (Map.Entry<String, String> to : from.getValue().entrySet()) {
                if (reaches(graph, to.getKey(), from.getKey())) {
                    cycles.add(from.getKey() + " needs " + to.getKey() + " (" + to.getValue()
                            + ") and the other way round");
                }
            }
        }
        assertThat(cycles).isEmpty();
    }

    @Test
    void marketAndEngineNeverSeeTheGridAndCoreSeesNobody() {
        Map<String, Set<String>> modules = modulesByModule();
        assertThat(modules.get("core")).isEmpty();
        assertThat(modules.get("market")).isSubsetOf("core", "solver");
        assertThat(modules.get("solver")).isEmpty();
        assertThat(modules.get("grid")).isSubsetOf("core", "solver");
        assertThat(modules.get("home")).isSubsetOf("core", "market", "solver");
        assertThat(modules.get("settlement")).containsOnly("core");
        assertThat(modules.get("engine")).isSubsetOf("core", "market", "settlement");
    }

    /// The market reaches the network through `NetworkService` alone; the driver of the day constructs it.
    @Test
    void onlyTheDriverOfTheDayConstructsTheNetworksAnswers() {
        Set<String> answering = Set.of(
                "org/openelecbay/grid/security/FeederDso",
                "org/openelecbay/grid/security/SafeEnvelopes",
                "org/openelecbay/grid/service/AggregatedDso",
                "org/openelecbay/grid/service/UsageTariff",
                "org/openelecbay/grid/service/LossShares");
        Set<String> outside = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (CompiledClasses.Use use : USES) {
            if (answering.contains(use.to()) && !use.from().startsWith("org/openelecbay/grid/")) {
                named.add(use.to());
                if (!use.from().startsWith("org/openelecbay/simulation/day/")) {
                    outside.add(use.from() + " names " + use.to());
                }
            }
        }
        assertThat(named).isEqualTo(new TreeSet<>(answering));
        assertThat(outside).isEmpty();
    }

    /// It is found as a service, so that everything runs without its native library.
    @Test
    void nobodyNamesTheAdapterToOrTools() {
        String adapter = "org/openelecbay/solver/ortools/";
        assertThat(USES).anyMatch(use -> use.from().startsWith(adapter));
        assertThat(USES)
                .filteredOn(use -> use.to().startsWith(adapter))
                .allMatch(use -> use.from().startsWith(adapter));
    }

    @Test
    void everyClassWasLookedAt() {
        assertThat(USES).hasSizeGreaterThan(500);
    }

    private static Map<String, Map<String, String>> graph() {
        Map<String, Map<String, String>> graph = new TreeMap<>();
        for (CompiledClasses.Use use : USES) {
            String from = CompiledClasses.packageOf(use.from());
            String to = CompiledClasses.packageOf(use.to());
            if (!from.equals(to)) {
                graph.computeIfAbsent(from, _ -> new TreeMap<>()).putIfAbsent(to, use.from() + " names " + use.to());
            }
        }
        return graph;
    }

    private static boolean reaches(Map<String, Map<String, String>> graph, String start, String goal) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String here = open.pop();
            if (here.equals(goal)) {
                return true;
            }
            if (seen.add(here)) {
                open.addAll(graph.getOrDefault(here, Map.of()).keySet());
            }
        }
        return false;
    }

    private static Map<String, Set<String>> modulesByModule() {
        Map<String, Set<String>> modules = new TreeMap<>();
        CompiledClasses.MODULES.forEach(module -> modules.put(module, new TreeSet<>()));
        for (CompiledClasses.Use use : USES) {
            String from = use.from().split("/")[2];
            String to = use.to().split("/")[2];
            if (!from.equals(to)) {
                modules.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
            }
        }
        return modules;
    }
}
