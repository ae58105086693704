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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read and write a file that replaces another: the same as before, as far as the system
 * lets us. A table that only its owner could read does not open itself to all by being written
 * anew.
 */
final class FileRights {

    private static final Set<PosixFilePermission> GROUP =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE);

    private FileRights() {}

    /**
     * Makes an empty file that nobody can read who cannot read the other.
     *
     * @param file the file, which is not there
     * @param like the other, which need not be there
     */
    static void create(Path file, Path like) throws IOException {
        PosixFileAttributes old = posix(like);
        if (old == null) {
            Files.createFile(file);
            return;
        }
        Set<PosixFilePermission> own = EnumSet.copyOf(OWNER_ONLY);
        own.retainAll(old.permissions());
        own.add(PosixFilePermission.OWNER_WRITE);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(own));
    }

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /**
     * @param from a file, which need not be there
     * @param to gets its mode, group and, where we may, owner; on Windows its access list
     */
    static void copy(Path from, Path to) {
        try {
            PosixFileAttributes old = posix(from);
            if (old != null) {
                copyPosix(old, to);
                return;
            }
            AclFileAttributeView acl =
                    Files.isRegularFile(from)
                            ? Files.getFileAttributeView(from, AclFileAttributeView.class)
                            : null;
            if (acl != null) {
                Files.getFileAttributeView(to, AclFileAttributeView.class).setAcl(acl.getAcl());
            }
        } catch (IOException | RuntimeException e) {
            // Best effort: the file is written all the same, readable by its owner.
        }
    }

    private static PosixFileAttributes posix(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.isRegularFile(file)
                        ? Files.getFileAttributeView(file, PosixFileAttributeView.class)
                        : null;
        return view == null ? null : view.readAttributes();
    }

    private static void copyPosix(PosixFileAttributes old, Path to) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(
                        to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes own = view.readAttributes();
        Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
        mode.addAll(old.permissions());
        if (!own.group().equals(old.group())) {
            try {
                view.setGroup(old.group());
            } catch (IOException e) {
                // What one group was allowed is not for another.
                mode.removeAll(GROUP);
            }
        }
        if (!own.owner().equals(old.owner())) {
            try {
                view.setOwner(old.owner());
            } catch (IOException e) {
                // Only an administrator may; the file is now of who wrote it.
            }
        }
        view.setPermissions(mode);
    }
}
