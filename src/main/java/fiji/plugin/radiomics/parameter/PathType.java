/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

/**
 * The path of a file or folder, as a text: what is there is looked at where it is used.
 *
 * @param use what for
 */
public record PathType(Use use) implements ParameterType<String> {

    /** What a path is for. */
    public enum Use {
        /** A file that is read, or a folder with files that belong together. */
        FILE,
        /** A folder. */
        FOLDER,
        /** A file that is written. */
        SAVE
    }

    /**
     * @param use what for
     * @param key as the parameter's component
     * @param label as the parameter's component
     * @param description as the parameter's component
     * @return a parameter that is a path; empty where none is given
     */
    public static Parameter<String> of(Use use, String key, String label, String description) {
        return Parameter.text(key, label, description).as(new PathType(use));
    }

    @Override
    public String read(GivenValue value) {
        return ParameterTypes.scalar(value, allowed());
    }

    @Override
    public String yaml(String value) {
        return value;
    }

    @Override
    public String allowed() {
        return use == Use.FOLDER ? "the path of a folder" : "the path of a file";
    }
}
