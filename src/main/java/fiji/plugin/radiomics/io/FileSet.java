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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that belong together, as the tables of one run: each is written to a temporary name, and
 * once all are on disk they take their places one right after another. Until then, and where
 * anything goes wrong, all are as they were before.
 */
public final class FileSet implements AutoCloseable {

    /** A file to be, or the removal of one where there is no part. */
    private record Member(Path target, Path real, Path part) {}

    private final List<Member> members = new ArrayList<>();

    /**
     * Writes a file to its temporary name.
     *
     * @param target the file
     * @param content makes the file that it is given, which is not there
     * @throws UnwritableFileException where the target cannot be written or the disk refuses it
     * @throws IOException one of the package's own exceptions that {@code content} threw, as it is
     */
    public void add(Path target, IoConsumer<Path> content) throws IOException {
        AtomicFile.checkWritable(target);
        try {
            Path real = AtomicFile.real(target);
            Path part = AtomicFile.temporary(real);
            Member member = new Member(target, real, part);
            boolean written = false;
            members.add(member);
            try {
                content.accept(part);
                AtomicFile.force(part);
                written = true;
            } finally {
                if (!written) {
                    members.remove(member);
                    AtomicFile.deleteQuietly(part);
                }
            }
        } catch (UnwritableFileException | UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /**
     * Has a file removed that no longer belongs to the others.
     *
     * @param target the file, which need not be there
     */
    public void remove(Path target) {
        members.add(new Member(target, target, null));
    }

    /**
     * Puts all files in their places.
     *
     * @throws UnwritableFileException where that cannot be done
     */
    public void commit() throws IOException {
        for (Member m : members) {
            if (m.part != null) {
                AtomicFile.checkWritable(m.target);
            }
        }
        Member[] at = {null};
        try {
            AtomicFile.together(
                    () -> {
                        for (Member m : members) {
                            at[0] = m;
                            if (m.part == null) {
                                Files.deleteIfExists(m.real);
                            } else {
                                AtomicFile.move(m.part, m.real);
                            }
                        }
                    });
            members.clear();
        } catch (IOException e) {
            throw unwritable(at[0] == null ? members.get(0).target : at[0].target, e);
        }
    }

    private static UnwritableFileException unwritable(Path target, IOException e) {
        return new UnwritableFileException(
                target,
                AtomicFile.reason(e),
                "Free space or choose another folder; nothing was written",
                e);
    }

    /** Deletes what has not taken its place. */
    @Override
    public void close() {
        for (Member m : members) {
            if (m.part != null) {
                AtomicFile.deleteQuietly(m.part);
            }
        }
        members.clear();
    }
}
