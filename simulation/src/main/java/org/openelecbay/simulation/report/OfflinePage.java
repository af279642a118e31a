package org.openelecbay.simulation.report;

import java.util.HashMap;
import java.util.Map;

/// One HTML page that carries its style, charts, scripts and facts and loads nothing.
public final class OfflinePage {

    private OfflinePage() {}

    /// The page as text.
    ///
    /// @param template a resource of this package with places for `title`, `style`, `facts`, `notices`, `charts`,
    ///     `scripts` and what `more` holds
    /// @param title as text, not as markup
    /// @param facts what the scripts show; becomes JSON
    /// @param more further parts by their place; they are put in as they are
    /// @param scripts resources of this package, joined in this order
    public static String html(
            String template, String title, Object facts, Map<String, String> more, String... scripts) {
        Map<String, String> parts = new HashMap<>(more);
        parts.put("title", Escape.html(title));
        parts.put("style", PageParts.style("report.css"));
        parts.put("notices", PageParts.comment("echarts-NOTICE", "LICENSE-d3"));
        parts.put("charts", PageParts.script("echarts.min.js"));
        parts.put("scripts", PageParts.script(scripts));
        parts.put("facts", Escape.json(facts));
        return Template.named(template).fill(parts);
    }
}
