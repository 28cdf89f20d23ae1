package org.tats.evaluation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked once from the class path into a folder. */
record PostgresPrograms(Path folder) {

    private static final String ARCHIVE = "/postgres-%s.txz";

    /** Unpacks into {@code folder} unless an earlier start has; a start that was cut off leaves nothing half done. */
    static PostgresPrograms unpackInto(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Path unpacked = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unpacking-");
            // readable by the account that the server runs under
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(unpacked);
            moveInto(folder, unpacked);
        }
        return new PostgresPrograms(folder.toAbsolutePath());
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void moveInto(Path folder, Path unpacked) throws IOException {
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(unpacked);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        String name = ARCHIVE.formatted(platform());
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new CannotStart("This build of TATS brings no PostgreSQL for " + platform()
                        + ". Use docker-compose.yml, or build on this machine with bin/run.");
            }
            try (var archive =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                    unpack(entry, archive, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The PostgreSQL archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        return family + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64");
    }
}
