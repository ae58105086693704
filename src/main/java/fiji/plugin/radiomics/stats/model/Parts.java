/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import fiji.plugin.radiomics.Discovery;
import fiji.plugin.radiomics.NearestWord;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The steps and learners on the class path, by name. */
public final class Parts {

    private Parts() {}

    /**
     * @return all steps
     */
    public static Map<String, Step> steps() {
        return Holder.STEPS;
    }

    /**
     * @return all learners
     */
    public static Map<String, Learner> learners() {
        return Holder.LEARNERS;
    }

    /**
     * @param kind what is looked for, for messages
     * @param name its name
     * @param all those there are
     * @param <T> what they are
     * @return the one
     * @throws IllegalArgumentException where there is none, with the nearest and all there are
     */
    static <T> T find(String kind, String name, Map<String, T> all) {
        T part = all.get(name);
        if (part == null) {
            List<String> names = List.copyOf(all.keySet());
            throw new IllegalArgumentException(
                    "There is no "
                            + kind
                            + " '"
                            + name
                            + "'"
                            + NearestWord.hint(name, names)
                            + "; there are "
                            + String.join(", ", names));
        }
        return part;
    }

    private static final class Holder {
        static final Map<String, Step> STEPS =
                Collections.unmodifiableMap(Discovery.byName(Step.class, Step::name));
        static final Map<String, Learner> LEARNERS =
                Collections.unmodifiableMap(Discovery.byName(Learner.class, Learner::name));
    }
}
