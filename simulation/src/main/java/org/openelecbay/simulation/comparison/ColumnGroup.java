package org.openelecbay.simulation.comparison;

import java.util.List;

/// Columns that answer one question and fit side by side on a terminal.
///
/// @param question in words
/// @param columns in the order in which people read them
record ColumnGroup(String question, List<Column> columns) {

    ColumnGroup {
        columns = List.copyOf(columns);
    }
}
