/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.util.List;

/**
 * A table for the clipboard: as HTML, which word processors paste as a table, and as text.
 *
 * @param html a document
 * @param text the same with tabs
 */
record HtmlClip(String html, String text) implements Transferable {

    private static final List<DataFlavor> FLAVOURS =
            List.of(
                    DataFlavor.allHtmlFlavor,
                    DataFlavor.fragmentHtmlFlavor,
                    DataFlavor.stringFlavor);

    @Override
    public DataFlavor[] getTransferDataFlavors() {
        return FLAVOURS.toArray(new DataFlavor[0]);
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
        return FLAVOURS.contains(flavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
        if (!isDataFlavorSupported(flavor)) {
            throw new UnsupportedFlavorException(flavor);
        }
        return flavor.equals(DataFlavor.stringFlavor) ? text : html;
    }
}
