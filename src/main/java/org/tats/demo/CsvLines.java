package org.tats.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** Writes lines of a CSV file whose values need no quotes, quickly: a year of marks of a large authority is 4 GB. */
final class CsvLines implements AutoCloseable {

    private final OutputStream out;
    private final Charset charset;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    CsvLines(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    void line(Object... values) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",").append(values[i]);
        }
        bytes(text.append('\n').toString().getBytes(charset));
    }

    void bytes(byte[] bytes) throws IOException {
        if (used + bytes.length > buffer.length) {
            out.write(buffer, 0, used);
            used = 0;
        }
        if (bytes.length > buffer.length) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, used);
        out.close();
    }
}
