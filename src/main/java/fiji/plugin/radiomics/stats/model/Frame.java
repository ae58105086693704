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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of numbers with a row a case, as steps and learners see them. Immutable; missing values
 * are NaN.
 *
 * <p>A fixed column, such as a clinical one, is in the model whatever it is worth: no step that
 * selects columns takes it away, and no penalty shrinks it.
 */
public final class Frame {

    private final List<String> names;
    private final double[][] columns;
    private final boolean[] fixed;
    private final int rows;
    private final String[] batch;
    private final Map<String, Integer> indices = new HashMap<>();

    /**
     * @param names of the columns, none twice
     * @param columns values, an array a column; owned by the frame, not to be changed
     * @param fixed of each column whether it always stays
     * @param rows number of rows
     */
    public Frame(List<String> names, double[][] columns, boolean[] fixed, int rows) {
        this(names, columns, fixed, rows, new String[0]);
    }

    private Frame(
            List<String> names, double[][] columns, boolean[] fixed, int rows, String[] batch) {
        this.names = List.copyOf(names);
        this.columns = columns;
        this.fixed = fixed;
        this.rows = rows;
        this.batch = batch;
        if (columns.length != names.size() || fixed.length != columns.length) {
            throw new IllegalArgumentException(
                    names.size() + " names of " + columns.length + " columns");
        }
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length != rows) {
                throw new IllegalArgumentException(
                        names.get(j) + " has " + columns[j].length + " rows, not " + rows);
            }
            if (indices.put(names.get(j), j) != null) {
                throw new IllegalArgumentException("Two columns have the name " + names.get(j));
            }
        }
    }

    /**
     * Columns of which none is fixed.
     *
     * @param names of the columns
     * @param columns values, an array a column
     * @return the frame
     */
    public static Frame of(List<String> names, double[][] columns) {
        return new Frame(
                names,
                columns,
                new boolean[columns.length],
                columns.length == 0 ? 0 : columns[0].length);
    }

    /**
     * @return number of cases
     */
    public int rows() {
        return rows;
    }

    /**
     * @return number of columns
     */
    public int size() {
        return columns.length;
    }

    /**
     * @return names of the columns
     */
    public List<String> names() {
        return names;
    }

    /**
     * @param column its number, from 0
     * @return its values, not to be changed
     */
    public double[] column(int column) {
        return columns[column];
    }

    /**
     * @param column its number, from 0
     * @return whether it always stays
     */
    public boolean isFixed(int column) {
        return fixed[column];
    }

    /**
     * @param name of a column
     * @return its number, from 0
     * @throws IllegalArgumentException where there is none
     */
    public int index(String name) {
        Integer index = indices.get(name);
        if (index == null) {
            throw new IllegalArgumentException("There is no column " + name);
        }
        return index;
    }

    /**
     * @param some rows, in any order, perhaps several times
     * @return a frame of these
     */
    public Frame rows(int[] some) {
        double[][] taken = new double[columns.length][some.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < some.length; i++) {
                taken[j][i] = columns[j][some[i]];
            }
        }
        String[] batches = new String[batch.length == 0 ? 0 : some.length];
        for (int i = 0; i < batches.length; i++) {
            batches[i] = batch[some[i]];
        }
        return new Frame(names, taken, fixed, some.length, batches);
    }

    /**
     * @param kept names of columns
     * @return the frame with these only, in the order given
     * @throws IllegalArgumentException where one is not there
     */
    public Frame keep(Collection<String> kept) {
        double[][] some = new double[kept.size()][];
        boolean[] are = new boolean[kept.size()];
        int k = 0;
        for (String name : kept) {
            int j = index(name);
            some[k] = columns[j];
            are[k++] = fixed[j];
        }
        return new Frame(new ArrayList<>(kept), some, are, rows, batch);
    }

    /**
     * @param other values of the same columns
     * @return the frame with these values
     */
    public Frame with(double[][] other) {
        return new Frame(names, other, fixed, rows, batch);
    }

    /**
     * @param name of a further column, which is not fixed
     * @param values its values
     * @return these columns and that one
     */
    public Frame and(String name, double[] values) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        double[][] more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = values;
        return new Frame(all, more, Arrays.copyOf(fixed, columns.length + 1), rows, batch);
    }

    /**
     * @param batches the centre or scanner of each row; null where it is unknown
     * @return the frame that knows them
     */
    public Frame withBatch(String[] batches) {
        if (batches.length != rows) {
            throw new IllegalArgumentException(batches.length + " batches of " + rows + " rows");
        }
        return new Frame(names, columns, fixed, rows, batches.clone());
    }

    /**
     * @return whether the centre or scanner of the rows is known
     */
    public boolean hasBatch() {
        return batch.length > 0;
    }

    /**
     * @param row a row
     * @return its centre or scanner; null where it is unknown
     */
    public String batch(int row) {
        return batch.length == 0 ? null : batch[row];
    }
}
