package org.tats.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Passwords that were common in breaches, as the first six bytes of their SHA-256: what people chose for themselves is not
 * spread once more, and no name in one can be read here. The list's source is in {@code common-passwords.txt} beside it.
 */
@Component
class CommonPasswords {

    static final int BYTES = 6;

    private final long[] hashes;

    CommonPasswords() {
        try (InputStream list =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.bin"))) {
            byte[] bytes = list.readAllBytes();
            hashes = new long[bytes.length / BYTES];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = number(bytes, i * BYTES);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int size() {
        return hashes.length;
    }

    /** Whether it is in the list, in whatever case. */
    boolean has(String password) {
        return Arrays.binarySearch(hashes, hash(password)) >= 0;
    }

    static long hash(String password) {
        try {
            byte[] text = password.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return number(MessageDigest.getInstance("SHA-256").digest(text), 0);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256.", missing);
        }
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; i < from + BYTES; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }
}
