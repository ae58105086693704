package fiji.plugin.radiomics.testing;

import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Groovy for SciJava, which Fiji has from its own jar: the same engine by its standard name. */
@Plugin(type = ScriptLanguage.class, name = "Groovy")
public class GroovyLanguage extends AdaptedScriptLanguage {

    public GroovyLanguage() {
        super("groovy");
    }
}
