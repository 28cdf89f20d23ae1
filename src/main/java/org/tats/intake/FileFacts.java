package org.tats.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the bytes of a file say about it before it is read as a table: found in one pass over all of them.
 *
 * @param sha256 the fingerprint, 64 hexadecimal digits
 * @param size in bytes
 * @param mark the byte order mark's length in bytes, 0 without one
 * @param charset UTF-8 where all of it is valid UTF-8 or the mark says so, else Windows-1252
 * @param start the first bytes, at most 8 KB
 */
record FileFacts(String sha256, long size, int mark, Charset charset, byte[] start) {

    private static final int BLOCK = 64 * 1024;
    private static final int START = 8 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static FileFacts of(Path file) throws IOException {
        MessageDigest digest = digester();
        var validity = new Utf8Validity();
        byte[] start;
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            var block = new byte[BLOCK];
            start = in.readNBytes(START);
            digest.update(start);
            validity.read(start, start.length);
            size = start.length;
            for (int length = in.read(block); length > 0; length = in.read(block)) {
                digest.update(block, 0, length);
                validity.read(block, length);
                size += length;
            }
        }
        int mark = startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Charset charset = mark > 0 || validity.holds() ? StandardCharsets.UTF_8 : WINDOWS_1252;
        return new FileFacts(HexFormat.of().formatHex(digest.digest()), size, mark, charset, start);
    }

    /** @throws FileRefused where it is no text file, or text that we do not read */
    void refuseWhatIsNoText() {
        if (size == mark) {
            throw new FileRefused("The file is empty.");
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileRefused("This is a spreadsheet or a zip file: save it as CSV UTF-8 and send that.");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            throw new FileRefused("This is a PDF: ask for the data as CSV and send that.");
        }
        if (startsWith(start, 0x1F, 0x8B)) {
            throw new FileRefused("This file is compressed: unpack it and send the CSV file inside.");
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            throw new FileRefused("This file is written in UTF-16: save it as CSV UTF-8 and send that.");
        }
        if (startsWith(start, '<') || startsWith(start, '{') || startsWith(start, 0xEF, 0xBB, 0xBF, '<')) {
            throw new FileRefused("This is not a CSV file: it looks like XML, a web page or JSON.");
        }
        for (byte b : start) {
            if (b == 0) {
                throw new FileRefused("This is not a text file: save it as CSV UTF-8 and send that.");
            }
        }
    }

    String charsetName() {
        return charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "Windows-1252";
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether bytes that come in blocks are valid UTF-8 up to now. */
    private static final class Utf8Validity {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer out = CharBuffer.allocate(BLOCK + 8);
        private byte[] rest = new byte[0];
        private boolean valid = true;

        void read(byte[] block, int length) {
            if (!valid) {
                return;
            }
            ByteBuffer in = ByteBuffer.allocate(rest.length + length)
                    .put(rest)
                    .put(block, 0, length)
                    .flip();
            out.clear();
            CoderResult result = decoder.decode(in, out, false);
            valid = !result.isError();
            rest = new byte[in.remaining()];
            in.get(rest);
        }

        boolean holds() {
            return valid && rest.length == 0;
        }
    }
}
