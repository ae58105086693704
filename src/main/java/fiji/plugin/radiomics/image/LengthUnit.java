package fiji.plugin.radiomics.image;

/** The unit of spacing and origin: millimetres, or pixels where the image does not say. */
public enum LengthUnit {
    MILLIMETRE("mm"),
    PIXEL("pixel");

    private final String symbol;

    LengthUnit(String symbol) {
        this.symbol = symbol;
    }

    /**
     * @return the symbol written into tables
     */
    public String symbol() {
        return symbol;
    }
}
