package org.tats.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tats.common.PersonId;

/**
 * The key of this installation, which is never in the database: without it a copy of the database holds no secret of an
 * authenticator app, and nobody learns from the guesses whose they were.
 */
@Component
class SigninKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec hashing;

    /** @param key 32 bytes in Base64, as {@code openssl rand -base64 32} makes them */
    SigninKey(@Value("${tats.signin.key}") String key) {
        byte[] bytes = decoded(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("TATS_SIGNIN_KEY (tats.signin.key) is missing or no key. Make one with"
                    + " 'openssl rand -base64 32' and keep it where backups of the database are not.");
        }
        byte[] both = mac(new SecretKeySpec(bytes, "HmacSHA256"), "sealing and hashing", "HmacSHA512");
        sealing = new SecretKeySpec(both, 0, KEY_BYTES, "AES");
        hashing = new SecretKeySpec(both, KEY_BYTES, KEY_BYTES, "HmacSHA256");
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    /** Nonce and sealed text; it can be opened for this person only. */
    byte[] seal(PersonId person, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, person, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed for another person or by another key */
    byte[] open(PersonId person, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] text = new byte[buffer.remaining()];
        buffer.get(text);
        return cipher(Cipher.DECRYPT_MODE, person, nonce, text);
    }

    /** A hash that cannot be tried out without the key: for addresses of mail and network, which are easily guessed. */
    String hash(String text) {
        return HexFormat.of().formatHex(mac(hashing, text, "HmacSHA256"));
    }

    private byte[] cipher(int mode, PersonId person, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(person.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException unopened) {
            throw new IllegalStateException("Sealed with another tats.signin.key, or not for this person.", unopened);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
