/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.spark;

import fiji.plugin.radiomics.cli.ExitCodes;
import picocli.CommandLine;

/**
 * What {@code spark-submit} starts, see {@link SparkCommand}. Can be loaded without Spark, to say
 * that it is missing.
 */
public final class SparkBatch {

    private static final String SPARK = "org.apache.spark.sql.SparkSession";

    private SparkBatch() {}

    /** Runs the command line and ends the virtual machine with the exit code. */
    public static void main(String[] arguments) {
        System.exit(isSparkThere() ? run(arguments) : refuse());
    }

    private static boolean isSparkThere() {
        try {
            Class.forName(SPARK, false, SparkBatch.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static int refuse() {
        System.err.println(
                "Spark is not there: start this with spark-submit --class "
                        + SparkBatch.class.getName()
                        + ", or use the subcommand batch, which needs no Spark");
        return ExitCodes.UNUSABLE;
    }

    private static int run(String... arguments) {
        return new CommandLine(new SparkCommand())
                .setExecutionExceptionHandler(SparkBatch::fail)
                .execute(arguments);
    }

    private static int fail(Exception cause, CommandLine command, CommandLine.ParseResult parsed) {
        cause.printStackTrace(command.getErr());
        command.getErr().println("Fiji Radiomics on Spark: " + cause);
        return ExitCodes.FAILED;
    }
}
