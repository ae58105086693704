package fiji.plugin.radiomics.extract;

/** Whether an image is processed slice by slice or as a volume. */
public enum Dimension {
    /** Resampling in plane only. */
    SLICES("2D"),
    /** Resampling along all axes. */
    VOLUME("3D");

    private final String id;

    Dimension(String id) {
        this.id = id;
    }

    /**
     * @return the name used in settings
     */
    public String id() {
        return id;
    }
}
