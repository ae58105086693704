/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.Arrays;

/**
 * A column that is being read: numbers until a text comes. The texts of the first rows are kept
 * beside the numbers, because a column of texts mostly begins with one; where the first text comes
 * later, the file has to be read again.
 *
 * <p>Of whole numbers, and of numbers with few decimals, the texts are kept where they say more
 * than the number: they may be ids, of which 007 and 7, 1E5 and 100000, 1.10 and 1.1, or two of 17
 * digits are different ones.
 */
final class CsvColumn {

    private static final int KEPT = 1000;
    private static final int INITIAL = 256;
    private static final int MOST_DECIMALS = 3;

    private final String name;
    private double[] numbers;
    private String[] texts;
    private int rows;

    /** How a column is read: what an earlier reading has found it to be. */
    enum Kind {
        /** Not known yet. */
        ANY,
        /** Texts. */
        TEXT,
        /** Numbers of which the texts matter. */
        SPELT
    }

    /** Null until a value tells. */
    private Boolean isText;

    /** Whether all numbers so far may be ids. */
    private boolean mayBeIds = true;

    /** Whether a text says more than its number. */
    private boolean isSpelt;

    private boolean isIncomplete;
    private boolean isUnspelt;

    CsvColumn(String name, Kind kind) {
        this.name = name;
        isText = kind == Kind.TEXT ? Boolean.TRUE : null;
        isSpelt = kind == Kind.SPELT;
        numbers = kind == Kind.TEXT ? null : new double[INITIAL];
        texts = new String[INITIAL];
    }

    void add(String text) {
        boolean missing = TextColumn.isPlainlyMissing(text);
        if (numbers != null) {
            numbers = rows < numbers.length ? numbers : Arrays.copyOf(numbers, rows * 2);
            numbers[rows] = missing ? Double.NaN : number(text);
        }
        if (isText() || isSpelt || rows < KEPT) {
            texts = rows < texts.length ? texts : Arrays.copyOf(texts, rows * 2);
            texts[rows] = missing ? null : text;
        }
        rows++;
    }

    private double number(String text) {
        try {
            double number = NumberText.parse(text);
            if (isText == null) {
                isText = Boolean.FALSE;
            }
            look(text.trim(), number);
            return number;
        } catch (NumberFormatException e) {
            isText = Boolean.TRUE;
            isIncomplete = rows > KEPT && !isSpelt;
            numbers = null;
            return Double.NaN;
        }
    }

    private void look(String text, double number) {
        if (!mayBeIds) {
            return;
        }
        if (!mayBeId(text)) {
            mayBeIds = false;
            isSpelt = false;
        } else if (!isSpelt && !text.equals(NumberColumn.text(number))) {
            isSpelt = true;
            isUnspelt = rows > KEPT;
        }
    }

    /** Digits with at most a few decimals: no measurement with all its digits. */
    private static boolean mayBeId(String text) {
        int point = text.indexOf('.');
        return point < 0 || text.length() - point - 1 <= MOST_DECIMALS && text.indexOf('e') < 0;
    }

    private boolean isText() {
        return isText != null && isText;
    }

    /**
     * @return what it turned out to be too late, so that it has to be read again; ANY elsewhere
     */
    Kind again() {
        if (isText()) {
            return isIncomplete ? Kind.TEXT : Kind.ANY;
        }
        return isSpelt && isUnspelt ? Kind.SPELT : Kind.ANY;
    }

    String name() {
        return name;
    }

    /** Without any value it may be either; as numbers it takes part and is reported as missing. */
    Column finish() {
        if (isText()) {
            return new TextColumn(name, Arrays.copyOf(texts, rows));
        }
        return new NumberColumn(
                name, Arrays.copyOf(numbers, rows), isSpelt ? Arrays.copyOf(texts, rows) : null);
    }
}
