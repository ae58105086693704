package fiji.plugin.radiomics.imagej;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import javax.swing.JLabel;

/**
 * Messages in the dialogs that Fiji makes of a command's parameters. SciJava shows them anew only
 * after a field has changed; what a command finds out later has to be put there by itself.
 */
public final class SwingMessages {

    private SwingMessages() {}

    /**
     * Puts a text in the place of another in all windows that are open. To be called in the event
     * thread.
     *
     * @param shown the text that is shown
     * @param text the new one
     */
    public static void replace(String shown, String text) {
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                replace(window, shown, text);
            }
        }
    }

    private static void replace(Container container, String shown, String text) {
        for (Component component : container.getComponents()) {
            if (component instanceof JLabel label && shown.equals(label.getText())) {
                label.setText(text);
            } else if (component instanceof Container inner) {
                replace(inner, shown, text);
            }
        }
    }
}
