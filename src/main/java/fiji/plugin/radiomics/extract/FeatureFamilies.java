package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.FeatureFamily;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.annotations.Index;
import org.scijava.annotations.IndexItem;
import org.scijava.plugin.Plugin;

/**
 * The feature families on the class path. SciJava's plugin index is read directly, so that scripts
 * and headless runs need no SciJava context for it.
 */
public final class FeatureFamilies {

    private static final Map<String, FeatureFamily> FAMILIES = discover();

    private FeatureFamilies() {}

    /**
     * @return names of all families, by the plugins' priority, then by name
     */
    public static List<String> names() {
        return List.copyOf(FAMILIES.keySet());
    }

    /**
     * @param name a family's name
     * @return the family
     * @throws IllegalArgumentException where there is none of that name, listing those there are
     */
    public static FeatureFamily get(String name) {
        FeatureFamily family = FAMILIES.get(name);
        if (family == null) {
            throw new IllegalArgumentException(
                    "There is no feature family '" + name + "'; there are " + names());
        }
        return family;
    }

    private static Map<String, FeatureFamily> discover() {
        record Found(double priority, FeatureFamily family) {}
        List<Found> found = new ArrayList<>();
        ClassLoader loader = FeatureFamilies.class.getClassLoader();
        for (IndexItem<Plugin> item : Index.load(Plugin.class, loader)) {
            Plugin plugin = item.annotation();
            if (plugin.type() == FeatureFamily.class) {
                found.add(new Found(plugin.priority(), instantiate(loader, item.className())));
            }
        }
        found.sort(
                Comparator.comparingDouble((Found f) -> -f.priority())
                        .thenComparing(f -> f.family().familyName()));
        Map<String, FeatureFamily> families = new LinkedHashMap<>();
        for (Found f : found) {
            families.putIfAbsent(f.family().familyName(), f.family());
        }
        return families;
    }

    private static FeatureFamily instantiate(ClassLoader loader, String className) {
        try {
            return loader.loadClass(className)
                    .asSubclass(FeatureFamily.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make the feature family " + className, e);
        }
    }
}
