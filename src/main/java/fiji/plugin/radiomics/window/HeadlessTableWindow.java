/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.text.TextPanel;
import ij.text.TextWindow;
import java.awt.Frame;
import java.awt.Image;
import java.awt.image.ImageProducer;
import sun.reflect.ReflectionFactory;

/**
 * A table window that exists for ImageJ's window list only.
 *
 * <p>ImageJ's macro functions find a table by looking for a {@link TextWindow} of its title, and
 * AWT refuses to construct any window without a display. So the constructor is bypassed, as in
 * deserialisation, and every method that ImageJ calls on a table window is overridden: no field of
 * the AWT classes, all of which are unset, is ever used.
 */
final class HeadlessTableWindow extends TextWindow {

    private static final long serialVersionUID = 1L;

    private String title;
    private Panel panel;

    private HeadlessTableWindow() {
        super("", "", 0, 0);
        throw new AssertionError("made by create()");
    }

    static HeadlessTableWindow create(String title, ResultsTable table) {
        HeadlessTableWindow window = allocate(HeadlessTableWindow.class);
        window.title = title;
        window.panel = allocate(Panel.class);
        window.panel.table = table;
        return window;
    }

    private static <T> T allocate(Class<T> type) {
        try {
            return type.cast(
                    ReflectionFactory.getReflectionFactory()
                            .newConstructorForSerialization(
                                    type, Object.class.getDeclaredConstructor())
                            .newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a table without a display", e);
        }
    }

    void setTable(ResultsTable table) {
        panel.table = table;
    }

    @Override
    public ResultsTable getResultsTable() {
        return panel.table;
    }

    @Override
    public TextPanel getTextPanel() {
        return panel;
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public void setTitle(String title) {
        this.title = title;
    }

    @Override
    public void rename(String newTitle) {
        title = newTitle;
    }

    @Override
    public void toFront() {
        WindowManager.setWindow((Frame) this);
    }

    @Override
    public void close() {
        close(false);
    }

    @Override
    public void close(boolean showDialog) {
        WindowManager.removeWindow((Frame) this);
    }

    @Override
    public void dispose() {
        WindowManager.removeWindow((Frame) this);
    }

    /** The application's icon, which Fiji gives to every window. */
    @Override
    public void setIconImage(Image icon) {}

    @Override
    public Image createImage(ImageProducer producer) {
        return null;
    }

    @Override
    public int getState() {
        return Frame.NORMAL;
    }

    @Override
    public void setState(int state) {}

    @Override
    public boolean isVisible() {
        return false;
    }

    @Override
    public boolean isShowing() {
        return false;
    }

    @Override
    public void setVisible(boolean visible) {}

    @Override
    public void append(String text) {
        throw new UnsupportedOperationException("The table \"" + title + "\" takes no text");
    }

    /** What ImageJ asks of the text inside a table window. */
    private static final class Panel extends TextPanel {

        private static final long serialVersionUID = 1L;

        private ResultsTable table;

        private Panel() {
            throw new AssertionError("made by create()");
        }

        @Override
        public ResultsTable getResultsTable() {
            return table;
        }

        @Override
        public ResultsTable getOrCreateResultsTable() {
            return table;
        }

        @Override
        public void setResultsTable(ResultsTable table) {
            this.table = table;
        }

        @Override
        public boolean saveAs(String path) {
            return table.save(path);
        }

        @Override
        public int getLineCount() {
            return table.size();
        }

        @Override
        public String getLine(int index) {
            return table.getRowAsString(index);
        }

        @Override
        public synchronized String getColumnHeadings() {
            return table.getColumnHeadings();
        }

        @Override
        public int getSelectionStart() {
            return -1;
        }

        @Override
        public int getSelectionEnd() {
            return -1;
        }
    }
}
