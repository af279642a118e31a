package org.openelecbay.grid.read.matpower;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/// The named columns of MATPOWER's tables, in the order in which its `idx_` functions return them.
///
/// Source: MATPOWER case format, version 2 (`caseformat`, `idx_bus`, `idx_brch`, `idx_gen`, `idx_cost`).
final class Constants {

    private static final Map<String, Map<String, Integer>> FUNCTIONS = Map.of(
            "idx_bus",
                    parse(
                            "PQ 1 PV 2 REF 3 NONE 4 BUS_I 1 BUS_TYPE 2 PD 3 QD 4 GS 5 BS 6 BUS_AREA 7 VM 8 VA 9 BASE_KV 10"
                                    + " ZONE 11 VMAX 12 VMIN 13 LAM_P 14 LAM_Q 15 MU_VMAX 16 MU_VMIN 17"),
            "idx_brch",
                    parse("F_BUS 1 T_BUS 2 BR_R 3 BR_X 4 BR_B 5 RATE_A 6 RATE_B 7 RATE_C 8 TAP 9 SHIFT 10 BR_STATUS 11"
                            + " PF 14 QF 15 PT 16 QT 17 MU_SF 18 MU_ST 19 ANGMIN 12 ANGMAX 13 MU_ANGMIN 20"
                            + " MU_ANGMAX 21"),
            "idx_gen",
                    parse("GEN_BUS 1 PG 2 QG 3 QMAX 4 QMIN 5 VG 6 MBASE 7 GEN_STATUS 8 PMAX 9 PMIN 10 MU_PMAX 22"
                            + " MU_PMIN 23 MU_QMAX 24 MU_QMIN 25 PC1 11 PC2 12 QC1MIN 13 QC1MAX 14 QC2MIN 15 QC2MAX 16"
                            + " RAMP_AGC 17 RAMP_10 18 RAMP_30 19 RAMP_Q 20 APF 21"),
            "idx_cost", parse("PW_LINEAR 1 POLYNOMIAL 2 MODEL 1 STARTUP 2 SHUTDOWN 3 NCOST 4 COST 5"));

    private Constants() {}

    private static Map<String, Integer> parse(String list) {
        Map<String, Integer> values = new LinkedHashMap<>();
        Scanner words = new Scanner(list);
        while (words.hasNext()) {
            values.put(words.next(), words.nextInt());
        }
        return values;
    }

    /// What an `idx_` function returns, in its order; absent for other names.
    static int @Nullable [] returnedBy(String function) {
        Map<String, Integer> values = FUNCTIONS.get(function);
        return values == null
                ? null
                : values.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /// All names, as `define_constants` sets them.
    static Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        FUNCTIONS.values().forEach(all::putAll);
        return all;
    }
}
