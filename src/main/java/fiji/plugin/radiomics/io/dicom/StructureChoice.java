/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.NearestWord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which structures of a file are meant: by name ({@code GTV-1}; letter case matters only where it
 * tells two apart), by pattern ({@code GTV*}; an asterisk stands for any text), or by number.
 *
 * @param structure a name or pattern; empty where none is given
 * @param label a number, {@code each} for all, or empty where none is given
 */
public record StructureChoice(String structure, String label) {

    /** No choice: the only one there is. */
    public static final StructureChoice ONLY = new StructureChoice("", "");

    /** All that a file holds. */
    public static final StructureChoice ALL = new StructureChoice("*", "");

    private static final int SHOWN = 30;

    /** Trims what was typed. */
    public StructureChoice {
        structure = StructureFile.oneLine(structure);
        label = label.strip();
        if (!structure.isEmpty() && !label.isEmpty()) {
            throw new IllegalArgumentException(
                    "structure=" + structure + " and label=" + label + " are both given; drop one");
        }
    }

    /**
     * @param file a file
     * @return the entries that are meant, at least one, in the file's order
     * @throws IllegalArgumentException where there is none, or where nothing is said and there are
     *     several; the message lists those that there are
     */
    public List<StructureFile.Entry> of(StructureFile file) {
        List<StructureFile.Entry> all = file.entries();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("The file holds no " + file.kind());
        }
        if (structure.isEmpty() && label.isEmpty()) {
            if (all.size() > 1) {
                throw new IllegalArgumentException(
                        "The file holds "
                                + all.size()
                                + " "
                                + file.kind()
                                + "s; say which with structure=NAME, or structure=* for all: "
                                + names(file));
            }
            return all;
        }
        List<StructureFile.Entry> chosen = label.isEmpty() ? named(all) : numbered(all);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(absent(file));
        }
        return chosen;
    }

    private List<StructureFile.Entry> named(List<StructureFile.Entry> all) {
        List<StructureFile.Entry> exact = matching(all, e -> e.name().equals(structure));
        if (!exact.isEmpty()) {
            return exact;
        }
        Pattern pattern =
                Pattern.compile(
                        Pattern.quote(structure).replace("*", "\\E.*\\Q"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return matching(all, e -> pattern.matcher(e.name()).matches());
    }

    private List<StructureFile.Entry> numbered(List<StructureFile.Entry> all) {
        if (label.toLowerCase(Locale.ROOT).equals("each")) {
            return all;
        }
        long number;
        try {
            number = new BigDecimal(label).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "label=" + label + ": a whole number, 'each' or nothing is expected", e);
        }
        return matching(all, e -> e.number() == number);
    }

    private static List<StructureFile.Entry> matching(
            List<StructureFile.Entry> all, Predicate<StructureFile.Entry> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private String absent(StructureFile file) {
        List<StructureFile.Entry> all = file.entries();
        String hint =
                structure.isEmpty() || structure.contains("*")
                        ? ""
                        : NearestWord.hint(
                                structure, all.stream().map(StructureFile.Entry::name).toList());
        return "The file has no "
                + file.kind()
                + " "
                + (label.isEmpty() ? "'" + structure + "'" : "number " + label)
                + hint
                + (hint.isEmpty() ? "; it has " : " It has ")
                + names(file);
    }

    /**
     * @param file a file
     * @return numbers and names of what it holds, the first of many
     */
    public static String names(StructureFile file) {
        List<StructureFile.Entry> all = file.entries();
        return all.stream()
                        .limit(SHOWN)
                        .map(e -> e.number() + " '" + e.name() + "'")
                        .collect(Collectors.joining(", "))
                + (all.size() > SHOWN ? ", …" : "");
    }
}
