/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A subcommand whose parameters are declared. What cannot be used is one line on standard error and
 * an exit code: {@link Main#UNUSABLE} before anything was done, else {@link Main#FAILED}.
 */
@Command(modelTransformer = Subcommand.Declared.class, mixinStandardHelpOptions = true)
abstract class Subcommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    private ParameterOptions options;

    /** Makes options of what is declared. */
    static final class Declared implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            Subcommand command = (Subcommand) spec.userObject();
            if (command.options == null) {
                command.options =
                        ParameterOptions.add(spec, command.declared(), command.required());
                command.complete(spec);
            }
            return spec;
        }
    }

    /**
     * @return the parameters that are options
     */
    abstract ParameterSet declared();

    /**
     * @return those that must be given
     */
    List<Parameter<?>> required() {
        return List.of();
    }

    /** Adds to the help what is not known when it is compiled. */
    void complete(CommandSpec ofHelp) {}

    /**
     * Checks all that can be checked before anything is read or written.
     *
     * @param values the options
     * @throws IllegalArgumentException where one cannot be used
     * @throws IOException likewise
     */
    abstract void check(ParameterValues values) throws IOException;

    /**
     * Does it.
     *
     * @return the exit code
     * @throws IllegalArgumentException where it cannot be done, with a message in one line
     * @throws IOException likewise
     */
    abstract int run() throws IOException;

    @Override
    public final Integer call() {
        try {
            check(options.values());
        } catch (IllegalArgumentException | IOException e) {
            return end(ExitCodes.UNUSABLE, e.getMessage());
        }
        try {
            return run();
        } catch (IllegalArgumentException | IOException e) {
            return end(ExitCodes.FAILED, e.getMessage());
        } catch (UncheckedIOException e) {
            return end(ExitCodes.FAILED, e.getCause().getMessage());
        } catch (OutOfMemoryError e) {
            return end(ExitCodes.FAILED, "Not enough memory; give Java more (java -Xmx)");
        }
    }

    private int end(int code, String message) {
        err().println(message);
        return code;
    }

    /**
     * @param p a declared parameter of which several values may be given
     * @return each of them, as it was written
     */
    List<String> each(Parameter<?> p) {
        return options.each(p);
    }

    /**
     * @return where results go
     */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /**
     * @return where everything else goes
     */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
