/**
 * The command line, made with picocli. {@link fiji.plugin.radiomics.cli.Main} starts it; there is a
 * class for each subcommand.
 */
package fiji.plugin.radiomics.cli;
