/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies in a folder and the folders in it. Links are followed as long as they stay in the
 * folder: one that leads out of it could bring in what nobody has named, and one that leads back to
 * where it lies would never end. Such are passed over and told.
 */
public final class FolderWalk {

    /** Links can multiply a few folders to more than any disk holds. */
    private static final int MOST_ENTRIES = 2_000_000;

    private final Path top;
    private final Path realTop;
    private final List<Path> entries = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private FolderWalk(Path top) throws IOException {
        this.top = top;
        realTop = top.toRealPath();
    }

    /**
     * @param folder a folder
     * @param depth levels below it, 1 for what lies in itself
     * @return what there is
     * @throws UnreadableFileException where a folder cannot be read
     */
    public static FolderWalk of(Path folder, int depth) throws UnreadableFileException {
        try {
            FolderWalk walk = new FolderWalk(folder);
            walk.add(folder, depth);
            walk.entries.sort(null);
            return walk;
        } catch (DirectoryIteratorException e) {
            throw UnreadableFileException.of(folder, e.getCause());
        } catch (IOException e) {
            throw UnreadableFileException.of(folder, e);
        }
    }

    private void add(Path folder, int depth) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(inside::add);
        }
        inside.sort(null);
        for (Path path : inside) {
            String problem = Files.isSymbolicLink(path) ? problem(path, folder) : null;
            if (problem != null) {
                notices.add(top.relativize(path) + " is passed over: it is a link that " + problem);
                continue;
            }
            if (entries.size() == MOST_ENTRIES) {
                throw new UnreadableFileException(
                        top, "it holds more than two million files", "Name a folder in it");
            }
            entries.add(path);
            if (depth > 1 && Files.isDirectory(path)) {
                add(path, depth - 1);
            }
        }
    }

    /** Why a link is not followed; null where it is. */
    private String problem(Path link, Path folder) throws IOException {
        Path real;
        try {
            real = link.toRealPath();
        } catch (IOException e) {
            return "leads to nothing";
        }
        if (!real.startsWith(realTop)) {
            return "leads out of the folder";
        }
        return folder.toRealPath().startsWith(real) ? "leads round in a circle" : null;
    }

    /**
     * @return files and folders below the folder, sorted
     */
    public List<Path> entries() {
        return List.copyOf(entries);
    }

    /**
     * @return the regular files among them
     */
    public List<Path> files() {
        return entries.stream().filter(Files::isRegularFile).toList();
    }

    /**
     * @return a line for each link that was not followed, with its name from the folder
     */
    public List<String> notices() {
        return List.copyOf(notices);
    }
}
