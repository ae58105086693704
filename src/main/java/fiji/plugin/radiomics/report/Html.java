package fiji.plugin.radiomics.report;

import java.util.List;

/** Writes HTML; every text is escaped. */
final class Html {

    private static final String STYLE =
            """
            body { font-family: sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; color: #222; }
            table { border-collapse: collapse; font-size: 85%; margin: 1em 0; }
            th, td { padding: .25em .6em; border-bottom: 1px solid #ddd; text-align: right; }
            th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere; }
            th { border-bottom: 2px solid #888; }
            .wide { overflow-x: auto; }
            .warning { background: #fff4d6; padding: .5em 1em; margin: .5em 0; }
            figure { display: inline-block; margin: 1em 1em 1em 0; vertical-align: top; }
            figcaption { font-size: 85%; }
            """;

    private final StringBuilder text = new StringBuilder();

    Html(String title) {
        text.append(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n<title>")
                .append(Numbers.escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Numbers.escaped(title))
                .append("</h1>\n");
    }

    void heading(String heading) {
        element("h2", heading);
    }

    void paragraph(String paragraph) {
        element("p", paragraph);
    }

    void warning(String warning) {
        text.append("<p class=\"warning\">").append(Numbers.escaped(warning)).append("</p>\n");
    }

    private void element(String name, String content) {
        text.append('<').append(name).append('>').append(Numbers.escaped(content));
        text.append("</").append(name).append(">\n");
    }

    void table(List<String> columns, List<List<String>> rows) {
        text.append("<div class=\"wide\"><table>\n<tr>");
        columns.forEach(c -> text.append("<th>").append(Numbers.escaped(c)).append("</th>"));
        text.append("</tr>\n");
        for (List<String> row : rows) {
            text.append("<tr>");
            row.forEach(c -> text.append("<td>").append(Numbers.escaped(c)).append("</td>"));
            text.append("</tr>\n");
        }
        text.append("</table></div>\n");
    }

    /** An SVG document goes in as it is, without what only a file of its own may begin with. */
    void figure(String svg, String caption) {
        text.append("<figure>\n").append(svg.substring(svg.indexOf("<svg")).trim());
        text.append("\n<figcaption>")
                .append(Numbers.escaped(caption))
                .append("</figcaption>\n</figure>\n");
    }

    String end() {
        return text + "</body>\n</html>\n";
    }
}
