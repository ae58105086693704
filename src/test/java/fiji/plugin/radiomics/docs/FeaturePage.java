/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The page about all features. What it says of a family, a feature or an aggregation is what the
 * source says; written here is only how to read it.
 */
final class FeaturePage {

    /** The page for GitHub. */
    static final Path MARKDOWN = Path.of("src", "docs", "features.md");

    /** The page in the jar. */
    static final Path HTML =
            Path.of("src", "main", "resources", "fiji", "plugin", "radiomics", "features.html");

    /** What writes both anew. */
    static final String COMMAND = "mvn -B -q test -Dtest=FeaturePageTest -Dradiomics.update=true";

    private static final String TITLE = "Features of Fiji Radiomics";
    private static final String ORIGIN = "Made from the Javadoc of the features by: " + COMMAND;

    /** In place of a code. */
    private static final String OURS = "ours";

    /** The dialog's help puts what its fields mean in place of this comment. */
    private static final String FIELDS = "fields";

    private final Page page;

    private FeaturePage(Page page) {
        this.page = page;
    }

    /**
     * @param families what to write about
     * @return the page for GitHub
     */
    static String markdown(List<FamilyDoc> families) {
        return new FeaturePage(new MarkdownPage(ORIGIN)).write(families);
    }

    /**
     * @param families what to write about
     * @return the page in the jar
     */
    static String html(List<FamilyDoc> families) {
        return new FeaturePage(new HtmlPage(ORIGIN, TITLE)).write(families);
    }

    private String write(List<FamilyDoc> families) {
        int features = families.stream().mapToInt(f -> f.features().size()).sum();
        page.heading(1, "top", TITLE);
        page.paragraph(
                features
                        + " features in "
                        + families.size()
                        + " families: what each is computed from, its formula, unit and IBSI code,"
                        + " and what it is where the formula has no value.");
        List<String> contents = new ArrayList<>();
        for (FamilyDoc f : families) {
            contents.add("[`" + f.name() + "`](#" + f.name() + ") " + f.features().size());
        }
        page.list(contents);
        page.comment(FIELDS);
        reading();
        aggregations();
        families.forEach(this::family);
        return page.text();
    }

    private void reading() {
        page.heading(2, "reading", "How to read this page");
        page.list(
                List.of(
                        "IBSI: the feature's permanent code in the reference manual of the Image"
                                + " Biomarker Standardisation Initiative"
                                + " ([arXiv 1612.07003](https://arxiv.org/abs/1612.07003),"
                                + " [web](https://ibsi.readthedocs.io/en/latest/03_Image_features.html));"
                                + " `"
                                + OURS
                                + "` where the feature is not IBSI's.",
                        "Unit: `intensity` is the image's, such as HU; `mm` where the image's unit of"
                                + " length is known, else pixel; `bin` is a grey level; 1 is none.",
                        "Columns of tables: `"
                                + FeatureColumn.ORIGINAL
                                + ".FAMILY.FEATURE`, and after it `.AGGREGATION` where the family has"
                                + " aggregations.",
                        "A value that is not defined is NaN and has the status `"
                                + Status.undefined("REASON")
                                + "`; reasons stand below in parentheses. In a region without voxels"
                                + " all are `"
                                + Status.undefined(Status.EMPTY_REGION)
                                + "`."));
    }

    private void aggregations() {
        page.heading(2, "aggregations", "Aggregations");
        SourceComments comments = SourceComments.of(Aggregation.class);
        page.paragraph(comments.ofClass());
        List<Page.Row> rows = new ArrayList<>();
        for (Aggregation a : Aggregation.values()) {
            boolean none = a == Aggregation.NONE;
            rows.add(
                    new Page.Row(
                            anchor(a),
                            List.of(
                                    "`" + a.id() + "`",
                                    a.ibsiCode(),
                                    none ? "" : "`." + a.columnName() + "`",
                                    comments.ofField(a.name()))));
        }
        page.table(List.of("Name", "IBSI", "Column ends in", "Meaning"), rows);
    }

    private void family(FamilyDoc doc) {
        page.heading(2, doc.name(), doc.name());
        page.paragraph(doc.description());
        List<String> facts = new ArrayList<>();
        facts.add("Aggregations: " + aggregations(doc.family()) + ".");
        facts.add("Degenerate cases: " + orElse(doc.degenerate(), "see each feature."));
        if (!doc.source().isEmpty()) {
            facts.add("Source of the formulas: " + doc.source());
        }
        if (doc.family().needsLevels()) {
            facts.add("Works on grey levels: where discretisation is refused, all are `failed`.");
        }
        double margin = doc.family().marginInMillimetres();
        if (margin > 0) {
            facts.add(
                    String.format(
                            Locale.ROOT,
                            "Looks at the image up to %.1f mm beyond the region.",
                            margin));
        }
        page.list(facts);
        List<Page.Row> rows = doc.features().stream().map(f -> row(doc, f)).toList();
        page.table(List.of("Feature", "IBSI", "Unit", "Formula", "Degenerate case"), rows);
    }

    private static String aggregations(FeatureFamily family) {
        List<String> names = new ArrayList<>();
        for (Aggregation a : family.aggregations()) {
            String code = a.ibsiCode().isEmpty() ? "" : " (" + a.ibsiCode() + ")";
            String suffix = a == Aggregation.NONE ? "" : " `." + a.columnName() + "`";
            names.add("[" + a.id() + "](#" + anchor(a) + ")" + code + suffix);
        }
        return String.join(", ", names);
    }

    private static Page.Row row(FamilyDoc family, FeatureDoc doc) {
        String name = doc.feature().featureName();
        return new Page.Row(
                family.name() + "." + name,
                List.of(
                        doc.title() + "\n`" + name + "`",
                        doc.isIbsi() ? doc.feature().ibsiCode() : OURS,
                        doc.feature().unit().symbol("", "mm"),
                        doc.formula(),
                        doc.degenerate()));
    }

    private static String anchor(Aggregation aggregation) {
        return "aggregation." + aggregation.columnName();
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
