/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;

/**
 * Preferences that end with the virtual machine. SciJava notes each file that it opens among the
 * user's preferences; a job on a server has no business there, and its home may be read-only.
 */
public final class MemoryPreferences implements PreferencesFactory {

    /** Java's name of the factory of preferences. */
    private static final String PROPERTY = "java.util.prefs.PreferencesFactory";

    private final Preferences user = new Node(null, "");
    private final Preferences system = new Node(null, "");

    /** Called by Java. */
    public MemoryPreferences() {}

    /** Has Java keep preferences here, unless whoever started it has named another place. */
    static void use() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, MemoryPreferences.class.getName());
        }
    }

    @Override
    public Preferences userRoot() {
        return user;
    }

    @Override
    public Preferences systemRoot() {
        return system;
    }

    private static final class Node extends AbstractPreferences {

        private final Map<String, String> values = new ConcurrentHashMap<>();
        private final Map<String, Node> children = new ConcurrentHashMap<>();

        Node(Node parent, String name) {
            super(parent, name);
        }

        @Override
        protected void putSpi(String key, String value) {
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {
            if (parent() instanceof Node above) {
                above.children.remove(name());
            }
        }

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return children.keySet().toArray(String[]::new);
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            return children.computeIfAbsent(name, n -> new Node(this, n));
        }

        @Override
        protected void syncSpi() {
            // There is nothing to sync with.
        }

        @Override
        protected void flushSpi() {
            // There is nothing to write.
        }
    }
}
