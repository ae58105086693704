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
 */
final class CsvColumn {

    private static final int KEPT = 1000;
    private static final int INITIAL = 256;

    private final String name;
    private double[] numbers;
    private String[] texts;
    private int rows;

    /** Null until a value tells. */
    private Boolean isText;

    private boolean isIncomplete;

    CsvColumn(String name, boolean isText) {
        this.name = name;
        this.isText = isText ? Boolean.TRUE : null;
        numbers = isText ? null : new double[INITIAL];
        texts = new String[INITIAL];
    }

    void add(String text) {
        boolean missing = TextColumn.isMissing(text);
        if (numbers != null) {
            numbers = rows < numbers.length ? numbers : Arrays.copyOf(numbers, rows * 2);
            numbers[rows] = missing ? Double.NaN : number(text);
        }
        if (isText() || rows < KEPT) {
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
            return number;
        } catch (NumberFormatException e) {
            isText = Boolean.TRUE;
            isIncomplete = rows > KEPT;
            numbers = null;
            return Double.NaN;
        }
    }

    private boolean isText() {
        return isText != null && isText;
    }

    /**
     * @return whether it turned out to hold texts too late
     */
    boolean isIncomplete() {
        return isIncomplete;
    }

    String name() {
        return name;
    }

    /** Without any value it may be either; as numbers it takes part and is reported as missing. */
    Column finish() {
        return isText()
                ? new TextColumn(name, Arrays.copyOf(texts, rows))
                : new NumberColumn(name, Arrays.copyOf(numbers, rows));
    }
}
