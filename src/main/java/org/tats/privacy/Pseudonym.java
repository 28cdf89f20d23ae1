package org.tats.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tats.common.PupilId;

/** Stands for a child where the name must not: the same for the same child, and without TATS leads to nobody. */
final class Pseudonym {

    private Pseudonym() {}

    /** For example "Child 7c3f-91aa". */
    static String of(PupilId pupil) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("pseudonym:" + pupil).getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest, 0, 4);
            return "Child " + hex.substring(0, 4) + "-" + hex.substring(4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256.", missing);
        }
    }
}
