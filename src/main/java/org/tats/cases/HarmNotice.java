package org.tats.cases;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.PersonId;

/**
 * That somebody was told to call the safeguarding hub, because a text may describe significant harm. Nothing of the text.
 *
 * @param field key of the {@link DiscussionField}, name of the {@link ReferralField}, or of a note its id, before it is kept another word
 * @param answered null while it waits for its answer
 */
public record HarmNotice(
        HarmNoticeId id,
        String field,
        PersonId shownTo,
        Instant shownAt,
        @Nullable Answered answered) {

    /** @param by name of the person who answered */
    public record Answered(HarmReply reply, String by, Instant at) {}

    /** "Safeguarding hub called 1:20pm, Mina Example"; empty while it waits for its answer. */
    public Optional<String> line() {
        return Optional.ofNullable(answered).map(this::words);
    }

    private String words(Answered said) {
        HarmReply reply = said.reply();
        String when = ", " + said.by() + ", " + when(said.at());
        return switch (reply.answer()) {
            case CALLED ->
                "Safeguarding hub called "
                        + when(Optional.ofNullable(reply.calledAt()).orElse(said.at())) + ", " + said.by();
            case ALREADY_KNOWN -> "Safeguarding: social care knows already" + when;
            case NOT_NEEDED -> "Safeguarding hub not needed: " + reply.words() + when;
        };
    }

    /** The date too where it is not that of the notice. */
    private String when(Instant at) {
        return Dates.date(at).equals(Dates.date(shownAt)) ? Dates.time(at) : Dates.moment(at);
    }
}
