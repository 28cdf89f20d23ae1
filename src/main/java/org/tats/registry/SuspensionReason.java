package org.tats.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a pupil was suspended or excluded; up to three to an event since 2020/21. The set of 2020 has 16 codes; the set of
 * May 2026 has 29, the same and 13 more. The newer ones are taken from the start of the school year 2025/26, whose events
 * were still being returned when the set was published.
 */
public enum SuspensionReason {
    PP("Physical assault against a pupil", Since.ALWAYS),
    PA("Physical assault against an adult", Since.ALWAYS),
    VP("Verbal abuse or threat against a pupil", Since.ALWAYS),
    VA("Verbal abuse or threat against an adult", Since.ALWAYS),
    OW("Use or threat of an offensive weapon or prohibited item", Since.SET_2020),
    BU("Bullying", Since.ALWAYS),
    RA("Racist abuse", Since.ALWAYS),
    LG("Abuse about sexual orientation or gender identity", Since.SET_2020),
    DS("Abuse about disability", Since.SET_2020),
    SM("Sexual misconduct", Since.ALWAYS),
    DA("Drug and alcohol related", Since.ALWAYS),
    DM("Damage", Since.ALWAYS),
    TH("Theft", Since.ALWAYS),
    DB("Persistent or general disruptive behaviour", Since.ALWAYS),
    MT("Inappropriate use of social media or online technology", Since.SET_2020),
    PH("Wilful and repeated transgression of public health measures", Since.SET_2020),

    BW("Brought a weapon or prohibited item", Since.SET_2026),
    TB("Cyber-bullying or threats online", Since.SET_2026),
    SB("Harmful sexual behaviour", Since.SET_2026),
    MB("Misogynistic behaviour", Since.SET_2026),
    AB("Misandry", Since.SET_2026),
    DR("Drug related", Since.SET_2026),
    AR("Alcohol related", Since.SET_2026),
    SR("Smoking related", Since.SET_2026),
    VR("Vape related", Since.SET_2026),
    LD("Persistent disruption, low level", Since.SET_2026),
    CB("Persistent disruption, challenging", Since.SET_2026),
    MP("Use of a mobile phone", Since.SET_2026),
    OS("Misbehaviour outside school", Since.SET_2026),

    /** Only before September 2020. Kept, and marked as older. */
    OT("Other (older code)", Since.ALWAYS, LocalDate.of(2020, 8, 31));

    private static final class Since {
        static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
        static final LocalDate SET_2020 = LocalDate.of(2020, 9, 1);
        static final LocalDate SET_2026 = LocalDate.of(2025, 9, 1);
    }

    private final String words;
    private final LocalDate from;
    private final @Nullable LocalDate to;

    SuspensionReason(String words, LocalDate from) {
        this(words, from, null);
    }

    SuspensionReason(String words, LocalDate from, @Nullable LocalDate to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    /** The code of a file, case and spaces around it apart; empty when there is no such code. */
    public static Optional<SuspensionReason> of(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (SuspensionReason reason : values()) {
            if (reason.name().equals(wanted)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    public String words() {
        return words;
    }

    /** Whether an event that started that day may carry the code. */
    public boolean validOn(LocalDate start) {
        return !start.isBefore(from) && (to == null || !start.isAfter(to));
    }

    /** Whether the code is no longer given. */
    public boolean older() {
        return to != null;
    }
}
