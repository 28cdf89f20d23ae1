package org.tats.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The name of a kind of paper in addresses. */
public final class PaperAddress {

    private PaperAddress() {}

    /** "board-paper" */
    public static String of(PaperForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for what names none. */
    public static Optional<PaperForm> form(String address) {
        return Arrays.stream(PaperForm.values())
                .filter(form -> of(form).equals(address))
                .findFirst();
    }
}
