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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Files and folders of cluster file systems by their addresses, e.g. {@code
 * hdfs://host:8020/a/b.nii}. Names without a scheme and those of {@code file:} are this machine's,
 * see {@link #isLocal}, and none of this class's business.
 *
 * <p>Uses Hadoop's {@link FileContext} rather than its {@code FileSystem}: the Parquet library of
 * the standalone jar brings a class of the latter name.
 */
final class ClusterFiles {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
    private static final Pattern FILE_SCHEME = Pattern.compile("(?i)file:/.*");

    /** Clients of a file system are costly to make; there is one a file system in each process. */
    private static final Map<String, FileContext> CONTEXTS = new ConcurrentHashMap<>();

    private final Configuration configuration;

    /**
     * @param configuration Hadoop's, which says how file systems are reached
     */
    ClusterFiles(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * @param name a path or an address
     * @return whether it is of this machine's file systems
     */
    static boolean isLocal(String name) {
        return !SCHEME.matcher(name).matches() || FILE_SCHEME.matcher(name).matches();
    }

    /**
     * @param name a path or an address of {@code file:}
     * @return it as a path
     */
    static Path localPath(String name) {
        return FILE_SCHEME.matcher(name).matches()
                ? Path.of("/" + name.substring("file:".length()).replaceFirst("^/+", ""))
                : Path.of(name);
    }

    /** The address of what lies in a folder. */
    static String child(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** The address of the folder that a file lies in. */
    static String parent(String address) {
        String bare = bare(address);
        return bare.substring(0, bare.lastIndexOf('/'));
    }

    /** The last part of an address. */
    static String name(String address) {
        String bare = bare(address);
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    private static String bare(String address) {
        return address.replaceFirst("/+$", "");
    }

    private FileContext context(String address) throws IOException {
        URI uri;
        try {
            // Hadoop's paths are not escaped; the file system is told by what leads them.
            uri = new URI(address.replaceFirst("^([^/]+:(?://[^/]*)?).*", "$1/"));
        } catch (URISyntaxException e) {
            throw new IOException("it is no address of a file system", e);
        }
        String system = uri.getScheme() + "://" + uri.getAuthority();
        FileContext known = CONTEXTS.get(system);
        if (known == null) {
            known = FileContext.getFileContext(uri, configuration);
            CONTEXTS.putIfAbsent(system, known);
        }
        return known;
    }

    private static org.apache.hadoop.fs.Path path(String address) {
        return new org.apache.hadoop.fs.Path(address);
    }

    boolean exists(String address) throws IOException {
        return context(address).util().exists(path(address));
    }

    /**
     * @param address a folder
     * @return names of what is in it; none where it is not there
     */
    List<String> list(String address) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus status : statuses(address)) {
                names.add(name(status.getPath().toString()));
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        return names;
    }

    private List<FileStatus> statuses(String folder) throws IOException {
        List<FileStatus> all = new ArrayList<>();
        RemoteIterator<FileStatus> statuses = context(folder).listStatus(path(folder));
        while (statuses.hasNext()) {
            all.add(statuses.next());
        }
        return all;
    }

    /**
     * Copies a file, or a folder with all that is in it, to this machine.
     *
     * @param address the file or folder
     * @param target the copy, which is not there
     * @throws FileNotFoundException where there is no such file or folder
     */
    void download(String address, Path target) throws IOException {
        if (context(address).getFileStatus(path(address)).isFile()) {
            try (InputStream in = context(address).open(path(address))) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return;
        }
        Files.createDirectories(target);
        for (FileStatus status : statuses(address)) {
            String name = name(status.getPath().toString());
            download(child(address, name), target.resolve(name));
        }
    }

    /**
     * Copies a file to the cluster, whole or not at all, replacing one of that name.
     *
     * @param file the file
     * @param address the copy; folders above it are made
     */
    void upload(Path file, String address) throws IOException {
        String part = child(parent(address), ".radiomics-" + UUID.randomUUID() + ".part");
        try (OutputStream out =
                context(part)
                        .create(
                                path(part),
                                EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE),
                                Options.CreateOpts.createParent())) {
            Files.copy(file, out);
        }
        move(part, address);
    }

    /** Moves a file within a file system, over one that is there. */
    void move(String from, String to) throws IOException {
        context(from).rename(path(from), path(to), Options.Rename.OVERWRITE);
    }

    /** Removes a file or a folder with all that is in it, where it is there. */
    void delete(String address) throws IOException {
        if (exists(address)) {
            context(address).delete(path(address), true);
        }
    }
}
