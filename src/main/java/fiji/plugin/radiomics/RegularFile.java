/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The one way in which files are opened for reading. A pipe, a device or a socket would keep a
 * reader waiting for ever, or never end: only regular files are opened, also through links.
 */
public final class RegularFile {

    /** What to do where {@link NotRegularException} is thrown. */
    public static final String ADVICE =
            "Name an ordinary file; what comes through a pipe is saved to a file first";

    private static final int TYPE_MASK = 0xf000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xc000;

    private RegularFile() {}

    /** Thrown where there is something of that name, but no regular file. */
    public static final class NotRegularException extends FileSystemException {

        private static final long serialVersionUID = 1L;

        private NotRegularException(Path file, String reason) {
            super(file.toString(), null, reason);
        }
    }

    /**
     * @param file a file
     * @return what the file system says of it
     * @throws NotRegularException where it is a folder, pipe, device or socket
     * @throws IOException where there is no such file, or no permission to look
     */
    public static BasicFileAttributes require(Path file) throws IOException {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        if (!about.isRegularFile()) {
            throw new NotRegularException(
                    file, about.isDirectory() ? "it is a folder, not a file" : kind(file));
        }
        return about;
    }

    private static String kind(Path file) {
        int type;
        try {
            type = (int) Files.getAttribute(file, "unix:mode") & TYPE_MASK;
        } catch (IOException | RuntimeException e) {
            // Other systems do not tell.
            return "it is a device or pipe, not a file";
        }
        return switch (type) {
            case PIPE -> "it is a pipe, not a file";
            case SOCKET -> "it is a socket, not a file";
            default -> "it is a device, not a file";
        };
    }

    /**
     * @param file a file
     * @return its bytes
     * @throws IOException as {@link #require}, and where it cannot be opened
     */
    public static InputStream stream(Path file) throws IOException {
        require(file);
        return Files.newInputStream(file);
    }

    /**
     * @param file a file
     * @param options how it is opened; none: for reading. What is not there may be created
     * @return its bytes
     * @throws IOException as {@link #require}, and where it cannot be opened
     */
    public static FileChannel channel(Path file, OpenOption... options) throws IOException {
        try {
            require(file);
        } catch (NoSuchFileException e) {
            // Whether that is a fault is for the options to say.
        }
        return FileChannel.open(file, options);
    }
}
