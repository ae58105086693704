/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.scijava.Priority;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.run.AbstractCodeRunner;
import org.scijava.run.CodeRunner;

/**
 * Runs our commands by {@code --run}, and waits for their end. SciJava's own runner cannot wait for
 * a command that is a module itself, as ours are: it ends with a NullPointerException, and a
 * headless Fiji would end with it while the command still works.
 */
@Plugin(type = CodeRunner.class, priority = Priority.HIGH)
public class RadiomicsCodeRunner extends AbstractCodeRunner {

    @Parameter private CommandService commands;

    @Parameter private ModuleService modules;

    @Override
    public void run(Object code, Object... arguments) throws InvocationTargetException {
        waitFor(modules.run(command(code), true, arguments));
    }

    @Override
    public void run(Object code, Map<String, Object> inputs) throws InvocationTargetException {
        waitFor(modules.run(command(code), true, inputs));
    }

    @Override
    public boolean supports(Object code) {
        return command(code) != null;
    }

    /** One of our commands, by class, class name or menu label; null where it is none. */
    private CommandInfo command(Object code) {
        String name = code instanceof Class<?> type ? type.getName() : String.valueOf(code);
        for (CommandInfo info : commands.getCommands()) {
            boolean ours =
                    info.getDelegateClassName().startsWith(RadiomicsCommand.class.getPackageName());
            if (ours
                    && (info.getDelegateClassName().equals(name) || info.getTitle().equals(name))) {
                return info;
            }
        }
        return null;
    }
}
