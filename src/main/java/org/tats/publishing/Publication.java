package org.tats.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * A table as it was published: never changed.
 *
 * @param number counted up from 1 over all
 * @param kind as the {@link FigureTable} had it
 * @param inputs hash of the facts that it was counted from
 * @param method what was done with small numbers
 * @param reason why it was published
 * @param publishedBy the name of who did
 * @param hash of all that is shown of it, SHA-256 in hexadecimal
 */
public record Publication(
        int number,
        String kind,
        String title,
        String subject,
        List<Definition> definitions,
        String window,
        LocalDate from,
        LocalDate to,
        Instant asAt,
        String inputs,
        ShownTable shown,
        String method,
        String reason,
        String publishedBy,
        Instant publishedAt,
        String hash) {

    public Publication {
        definitions = List.copyOf(definitions);
    }

    /** What goes out of a checked table. */
    static Publication of(int number, Check check, String reason, String publishedBy, Instant publishedAt) {
        FigureTable table = check.table();
        var whole = new Publication(
                number,
                table.kind(),
                table.title(),
                table.subject(),
                table.definitions(),
                table.window(),
                table.from(),
                table.to(),
                table.asAt(),
                table.inputs(),
                check.shown(),
                check.rules().method(),
                reason,
                publishedBy,
                publishedAt,
                "");
        return whole.with(whole.sha256());
    }

    private Publication with(String newHash) {
        return new Publication(
                number,
                kind,
                title,
                subject,
                definitions,
                window,
                from,
                to,
                asAt,
                inputs,
                shown,
                method,
                reason,
                publishedBy,
                publishedAt,
                newHash);
    }

    /** The hash of all else. */
    String sha256() {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(with("").toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
