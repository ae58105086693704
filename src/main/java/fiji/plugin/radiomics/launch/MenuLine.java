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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the menu, which the standalone jar has as {@code plugins.config} for plain ImageJ. The
 * jar for Fiji has no such file: Fiji makes the menu of the commands themselves.
 *
 * @param menu the menu path, e.g. {@code Plugins>Radiomics}
 * @param label the label of the menu item, by which macros call the command
 * @param commandClass the full class name of the SciJava command
 */
record MenuLine(String menu, String label, String commandClass) {

    private static final String FILE = "fiji/plugin/radiomics/launch/menu.config";

    private static final Pattern LINE =
            Pattern.compile(
                    "(?<menu>[^,\"]+),\\s*\"(?<label>[^\"]+)\",\\s*"
                            + Pattern.quote(RadiomicsLauncher.class.getName())
                            + "\\(\"(?<command>[^\"]+)\"\\)");

    /** Every item of the menu, in its order; each part of the class path may have some. */
    static List<MenuLine> all() {
        List<MenuLine> entries = new ArrayList<>();
        try {
            ClassLoader loader = MenuLine.class.getClassLoader();
            for (URL file : Collections.list(loader.getResources(FILE))) {
                read(file, entries);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
        return entries;
    }

    private static void read(URL file, List<MenuLine> entries) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher matcher = LINE.matcher(line.trim());
                if (matcher.matches()) {
                    entries.add(
                            new MenuLine(
                                    matcher.group("menu").trim(),
                                    matcher.group("label"),
                                    matcher.group("command")));
                }
            }
        }
    }

    /** What ImageJ's command table holds for the label. */
    String plugin() {
        return RadiomicsLauncher.class.getName() + "(\"" + commandClass + "\")";
    }
}
