package org.tats.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where bytes wait that come over the wire: on disk, up to the limit of {@code tats.imports.largest-file}. */
@Component
public class TempFiles {

    private static final int BLOCK = 64 * 1024;

    private final DataSize largest;

    public TempFiles(@Value("${tats.imports.largest-file:4GB}") DataSize largest) {
        this.largest = largest;
    }

    /** The largest file that is taken, in bytes. */
    public long largest() {
        return largest.toBytes();
    }

    /**
     * Writes all bytes to a new file, which the caller deletes.
     *
     * @throws FileTooLarge as soon as they are too many; nothing is kept then
     */
    public Path receive(InputStream bytes) throws IOException {
        Path file = Files.createTempFile("tats-import-", ".csv");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(bytes, out);
            whole = true;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
        return file;
    }

    private void copy(InputStream bytes, OutputStream out) throws IOException {
        var block = new byte[BLOCK];
        long size = 0;
        for (int length = bytes.read(block); length >= 0; length = bytes.read(block)) {
            size += length;
            if (size > largest()) {
                throw new FileTooLarge(largest());
            }
            out.write(block, 0, length);
        }
    }
}
