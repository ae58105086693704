/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scijava.annotations.Index;
import org.scijava.annotations.IndexItem;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Finds the plugins of a type on the class path. SciJava's plugin index is read directly, so that
 * scripts and headless runs need no SciJava context for it.
 */
public final class Discovery {

    private Discovery() {}

    /**
     * @param type the plugins' type
     * @param name gives a plugin's name
     * @param <T> the type
     * @return one instance of each by name, ordered by the plugins' priority, then by name; of
     *     plugins of the same name the one of the greatest priority
     */
    public static <T extends SciJavaPlugin> Map<String, T> byName(
            Class<T> type, Function<T, String> name) {
        record Found<T>(double priority, T plugin) {}
        List<Found<T>> found = new ArrayList<>();
        ClassLoader loader = Discovery.class.getClassLoader();
        for (IndexItem<Plugin> item : Index.load(Plugin.class, loader)) {
            Plugin plugin = item.annotation();
            if (plugin.type() == type) {
                T made = instantiate(loader, item.className(), type);
                found.add(new Found<>(plugin.priority(), made));
            }
        }
        found.sort(
                Comparator.comparingDouble((Found<T> f) -> -f.priority())
                        .thenComparing(f -> name.apply(f.plugin())));
        Map<String, T> plugins = new LinkedHashMap<>();
        for (Found<T> f : found) {
            plugins.putIfAbsent(name.apply(f.plugin()), f.plugin());
        }
        return plugins;
    }

    private static <T> T instantiate(ClassLoader loader, String className, Class<T> type) {
        try {
            return loader.loadClass(className)
                    .asSubclass(type)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make the plugin " + className, e);
        }
    }
}
