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

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The value representations of DICOM (PS3.5, table 6.2-1). */
public enum Vr {
    AE(1),
    AS(1),
    AT(4),
    CS(1),
    DA(1),
    DS(1),
    DT(1),
    FD(8),
    FL(4),
    IS(1),
    LO(1),
    LT(1),
    OB(1),
    OD(8),
    OF(4),
    OL(4),
    OV(8),
    OW(2),
    PN(1),
    SH(1),
    SL(4),
    SQ(1),
    SS(2),
    ST(1),
    SV(8),
    TM(1),
    UC(1),
    UI(1),
    UL(4),
    UN(1),
    UR(1),
    US(2),
    UT(1),
    UV(8);

    private static final Map<String, Vr> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(Vr::name, Function.identity()));

    private final int unit;

    Vr(int unit) {
        this.unit = unit;
    }

    /**
     * @param name two letters
     * @return the representation; null where the standard has none of that name
     */
    static Vr of(String name) {
        return BY_NAME.get(name);
    }

    /** Bytes of one value of binary numbers. A tag (AT) is two numbers of two bytes. */
    int unit() {
        return unit;
    }

    /** Whether the length has 32 bits where the representation is explicit. */
    boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            default -> false;
        };
    }

    /** Whether values are binary data of a length without a natural bound. */
    boolean isBulk() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, UN -> true;
            default -> false;
        };
    }

    /** Whether values are text in the data set's character set (PS3.5, 6.1.2.3). */
    boolean hasCharacterSet() {
        return switch (this) {
            case LO, LT, PN, SH, ST, UC, UT -> true;
            default -> false;
        };
    }

    /** Whether values are characters. */
    boolean isText() {
        return switch (this) {
            case AE, AS, CS, DA, DS, DT, IS, LO, LT, PN, SH, ST, TM, UC, UI, UR, UT -> true;
            default -> false;
        };
    }

    /** Whether a backslash is an ordinary character, so that there is one value only. */
    boolean isSingle() {
        return this == LT || this == ST || this == UT || this == UR;
    }
}
