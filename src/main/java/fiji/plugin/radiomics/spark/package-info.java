/**
 * A batch whose cases run on Apache Spark. The only package that knows Spark and Hadoop, whose jars
 * are there where {@code spark-submit} has started the program, and nowhere else.
 */
package fiji.plugin.radiomics.spark;
