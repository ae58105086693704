package fiji.plugin.radiomics.docs;

import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page says of a family, from the comments of its class and of the enums of its features.
 *
 * @param family the family
 * @param description what it is computed from and how
 * @param source where its formulas are published, empty where it is not said
 * @param degenerate the cases without a value that all its features share
 * @param features its features in their order
 */
record FamilyDoc(
        FeatureFamily family,
        String description,
        String source,
        String degenerate,
        List<FeatureDoc> features) {

    /**
     * @return every family there is, in the order of tables
     */
    static List<FamilyDoc> all() {
        return FeatureFamilies.names().stream().map(n -> of(FeatureFamilies.get(n))).toList();
    }

    private static FamilyDoc of(FeatureFamily family) {
        Map<Class<?>, SourceComments> comments = new HashMap<>();
        Prose prose = Prose.of("");
        List<FeatureDoc> features = new ArrayList<>();
        for (Feature feature : family.features()) {
            if (!(feature instanceof Enum<?> constant)) {
                throw new IllegalStateException(
                        feature.featureName()
                                + " of "
                                + family.familyName()
                                + ": no enum constant");
            }
            Class<?> type = constant.getDeclaringClass();
            SourceComments source = comments.get(type);
            if (source == null) {
                source = SourceComments.of(type);
                comments.put(type, source);
                prose = prose.and(Prose.of(source.ofClass()));
            }
            features.add(FeatureDoc.of(feature, source.ofField(constant.name())));
        }
        prose = prose.and(Prose.of(SourceComments.of(family.getClass()).ofClass()));
        return new FamilyDoc(
                family, prose.description(), prose.source(), prose.degenerate(), features);
    }

    String name() {
        return family.familyName();
    }
}
