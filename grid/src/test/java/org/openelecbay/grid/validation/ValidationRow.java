package org.openelecbay.grid.validation;

/// One network compared with figures that others published, at the place where both differ most.
///
/// @param network what was solved
/// @param source where the compared figures stand
/// @param worstPlace bus and phase of the largest difference
/// @param ours our figure there
/// @param published the published figure there
/// @param difference of the two, in `unit`
/// @param unit of the difference and the tolerance
/// @param tolerance that the test demands, in `unit`
/// @param explanation what the remaining difference comes from
public record ValidationRow(
        String network,
        String source,
        String worstPlace,
        double ours,
        double published,
        double difference,
        String unit,
        String tolerance,
        String explanation) {}
