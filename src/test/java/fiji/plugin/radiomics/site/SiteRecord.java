/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.site;

import java.util.List;
import org.scijava.util.FileUtils;

/**
 * What an update site says of one file: one {@code plugin} element of its index.
 *
 * @param path where the file lies in a Fiji folder, with its version number
 * @param version what is to be installed; null where the file is not offered any more
 * @param previous earlier versions, newest first: files that the updater replaces without asking
 */
record SiteRecord(String path, Version version, List<Previous> previous) {

    SiteRecord {
        previous = List.copyOf(previous);
    }

    /**
     * @param checksum see {@link SiteChecksum}
     * @param timestamp yyyyMMddHHmmss; the file is stored as path, hyphen, timestamp
     * @param size in bytes, of the stored file
     * @param description one line, may be empty
     * @param dependencies identities of files of this site that it needs, and their timestamps
     * @param links addresses
     * @param authors names
     */
    record Version(
            String checksum,
            long timestamp,
            long size,
            String description,
            List<Dependency> dependencies,
            List<String> links,
            List<String> authors) {

        Version {
            dependencies = List.copyOf(dependencies);
            links = List.copyOf(links);
            authors = List.copyOf(authors);
        }
    }

    /**
     * @param identity the needed file's
     * @param timestamp the needed file's
     */
    record Dependency(String identity, long timestamp) {}

    /**
     * @param path with its version number
     * @param timestamp when it was published
     * @param obsolete when it was replaced; 0 = not known
     * @param checksum see {@link SiteChecksum}
     */
    record Previous(String path, long timestamp, long obsolete, String checksum) {}

    /**
     * @return the path without the version number: the updater takes files that share it for
     *     versions of one file
     */
    String identity() {
        return identity(path);
    }

    static String identity(String path) {
        return FileUtils.stripFilenameVersion(path);
    }

    /**
     * @return where the site stores the file
     */
    String storedAs() {
        return path + "-" + version.timestamp();
    }
}
