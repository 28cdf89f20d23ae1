package org.tats.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over several things in their order. */
final class Sealed {

    private final MessageDigest digest;

    Sealed() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    Sealed with(String text) {
        return with(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length goes in too, so that nothing moves from one thing into the next. */
    Sealed with(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** In small hexadecimal digits. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
