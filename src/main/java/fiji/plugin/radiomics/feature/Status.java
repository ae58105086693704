/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import fiji.plugin.radiomics.VisibleText;
import java.util.Objects;

/**
 * What became of a value: there ({@code ok}), not defined for this region ({@code undefined}, with
 * the reason), or not computed because something went wrong ({@code failed}, with the reason).
 */
public final class Status {

    /** The kinds of status. */
    public enum Kind {
        OK,
        UNDEFINED,
        FAILED
    }

    /** The value is there. */
    public static final Status OK = new Status(Kind.OK, "");

    /** The reason of a region without voxels. */
    public static final String EMPTY_REGION = "empty region";

    /** The reason of a texture in a region of a single voxel. */
    public static final String ONE_VOXEL = "one voxel";

    /** The reason of what needs contrast in a region of one intensity or one grey level. */
    public static final String FLAT_REGION = "flat region";

    private final Kind kind;
    private final String reason;

    private Status(Kind kind, String reason) {
        this.kind = kind;
        // A message may quote what a file says; a table's row is one line.
        this.reason = VisibleText.line(reason);
    }

    /**
     * @param reason why the value is not defined, e.g. {@code one voxel}
     * @return the status
     */
    public static Status undefined(String reason) {
        return new Status(Kind.UNDEFINED, reason);
    }

    /**
     * @param reason what went wrong
     * @return the status
     */
    public static Status failed(String reason) {
        return new Status(Kind.FAILED, reason);
    }

    /**
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * @return the reason, empty for ok
     */
    public String reason() {
        return reason;
    }

    /**
     * @return as written into tables: {@code ok}, {@code undefined: one voxel}, {@code failed: …}
     */
    @Override
    public String toString() {
        return switch (kind) {
            case OK -> "ok";
            case UNDEFINED -> "undefined: " + reason;
            case FAILED -> "failed: " + reason;
        };
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Status s && kind == s.kind && reason.equals(s.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, reason);
    }
}
