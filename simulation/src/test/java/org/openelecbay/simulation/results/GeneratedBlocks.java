package org.openelecbay.simulation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown page whose generated parts stand between `<!-- generated:NAME -->` and `<!-- /generated -->`.
final class GeneratedBlocks {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- generated:([a-z0-9-]+) -->\n(.*?)<!-- /generated -->", Pattern.DOTALL);

    private GeneratedBlocks() {}

    /// The names of the blocks of a page, in its order.
    static List<String> names(String page) {
        List<String> names = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /// What a page holds under a name; empty without such a block.
    static String text(String page, String name) {
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        return "";
    }

    /// The page with the text of every block replaced by that of its name.
    static String filled(String page, Map<String, String> texts) {
        return BLOCK.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement("<!-- generated:" + block.group(1) + " -->\n"
                        + texts.getOrDefault(block.group(1), block.group(2)) + "<!-- /generated -->"));
    }
}
