package org.tats.impact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Names for children and episodes that mean nothing outside: made with the key of this installation, which is not in the
 * database, and others for each purpose, so that two extracts for two purposes cannot be joined. Whoever has the key can make
 * them again: the data stays personal.
 */
@Component
class Pseudonyms {

    private static final int LENGTH = 16;

    private final SecretKeySpec key;

    /** @param installation the installation's key in Base64; a key of its own is derived from it */
    Pseudonyms(@Value("${tats.signin.key}") String installation) {
        byte[] root = Base64.getDecoder().decode(installation.strip());
        this.key =
                new SecretKeySpec(mac(new SecretKeySpec(root, "HmacSHA256"), "pseudonyms of extracts"), "HmacSHA256");
    }

    /**
     * The same for the same purpose, kind and id, for ever.
     *
     * @param kind a letter that begins it: a name of only figures would be a number to a spreadsheet
     */
    String of(String purpose, char kind, UUID id) {
        return kind
                + HexFormat.of()
                        .formatHex(mac(key, purpose + "\n" + kind + "\n" + id))
                        .substring(0, LENGTH);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
