package org.tats.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a work account did not lead on. Its {@link #code} stands in addresses and in the audit trail; it names nobody. */
public enum WorkAccountRefusal {
    UNLINKED(
            "Your work account is not linked to a person in TATS yet. Call the office of the panel: an administrator can"
                    + " link it now."),
    ONE_FACTOR("Your work account was used without a second factor. Set one up for it, then sign in again."),
    NO_ROLE("Your work account gives you no role in TATS. Call the office of the panel."),
    /** The provider vouched for a sign-in from before the screen locked, or from before it was asked. */
    STALE("Your council says that you signed in there some time ago. Sign in there anew, with password and second"
            + " factor."),
    /** No {@code auth_time} in the answer. */
    TIME_NOT_SAID("Your council does not say when you signed in there, so it does not count as a fresh proof. Call the"
            + " office of the panel."),
    /** An {@code auth_time} that has not come yet. */
    TIME_AHEAD("The clock of your council's sign-in does not agree with ours. Call the office of the panel."),
    /** Whoever proved who they are is not whose session it is. */
    OTHER_PERSON("That was the work account of somebody else. Only the person who signed in here can confirm it.");

    private final String sentence;

    WorkAccountRefusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no code. */
    public static Optional<WorkAccountRefusal> of(String code) {
        return Arrays.stream(values()).filter(why -> why.code().equals(code)).findFirst();
    }
}
