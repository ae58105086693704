/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.BorderArrangement;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.LabelBlock;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** The legend below a plot: an entry a row, all lines of an entry beginning at the same place. */
final class Legend extends LegendTitle {

    private static final long serialVersionUID = 1L;

    private final double gap;

    Legend(LegendItemSource source, FigureStyle style) {
        super(source, column(style.scaled(1.5)), column(style.scaled(1.5)));
        gap = style.scaled(3);
        setPosition(RectangleEdge.BOTTOM);
        setItemFont(style.font());
        setItemPaint(Palette.TEXT);
        setBackgroundPaint(null);
        setMargin(gap, 0, 0, 0);
        setLegendItemGraphicPadding(RectangleInsets.ZERO_INSETS);
    }

    /** Says nothing to listeners: a chart calls it while it is drawn. */
    void place(RectangleEdge edge) {
        if (getPosition() != edge) {
            setNotify(false);
            setPosition(edge);
            boolean below = edge == RectangleEdge.BOTTOM;
            setMargin(below ? gap : 0, below ? 0 : 2 * gap, 0, 0);
            setNotify(true);
        }
    }

    private static Arrangement column(double gap) {
        return new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.TOP, 0, gap);
    }

    @Override
    protected Block createLegendItemBlock(LegendItem item) {
        BlockContainer centred = (BlockContainer) super.createLegendItemBlock(item);
        BlockContainer whole = (BlockContainer) centred.getBlocks().get(0);
        List<?> parts = List.copyOf(whole.getBlocks());
        Block graphic = (Block) parts.get(0);
        BlockContainer lines = new BlockContainer(column(0));
        for (String line : item.getLabel().split("\n")) {
            LabelBlock label = new LabelBlock(line, getItemFont(), getItemPaint());
            label.setPadding(0, gap, 0, 0);
            lines.add(label);
        }
        whole.setArrangement(new BorderArrangement());
        whole.clear();
        whole.add(graphic, RectangleEdge.LEFT);
        whole.add(lines);
        return centred;
    }
}
