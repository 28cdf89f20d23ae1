package org.tats.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Handling;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.cases.WordingQueries.Wording;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Compares what is to go out with the restricted texts of the same day and the restricted notes
 * about the day's children. It reads them as TATS itself, because whoever
 * prepares minutes may not; what it answers holds only words of outgoing texts that its reader may see. Decision 14.
 */
@Service
@Transactional
public class OverlapService {

    /** So far back goes what the check learns stock phrases from. */
    private static final int WEEKS = 8;

    private final Access access;
    private final AsTats asTats;
    private final WordingQueries wordings;

    OverlapService(Access access, AsTats asTats, WordingQueries wordings) {
        this.access = access;
        this.asTats = asTats;
        this.wordings = wordings;
    }

    /** What restricted wording of that day is repeated in what goes out, by hash: for rules, not for showing. */
    @Requires(Permission.SEE_MEETING)
    public Set<String> hashes(LocalDate day, Collection<DiscussionId> outgoing, List<OutgoingText> besides) {
        Set<String> hashes = new HashSet<>();
        all(day, outgoing, besides).forEach(found -> hashes.add(found.overlap().hash()));
        return hashes;
    }

    /**
     * What is repeated in these discussions and in what goes out with them, as far as the acting person may read the text that
     * goes out.
     */
    @Requires(Permission.SEE_MEETING)
    public List<Overlap> overlaps(LocalDate day, Collection<DiscussionId> outgoing, List<OutgoingText> besides) {
        return all(day, outgoing, besides).stream()
                .filter(found -> readable(found.out()))
                .map(Found::overlap)
                .toList();
    }

    /** What texts repeat that stand in no discussion; only their own words are in the answer. */
    @Requires(Permission.SEE_MEETING)
    public List<Overlap> overlaps(LocalDate day, List<OutgoingText> texts) {
        return all(day, List.of(), texts).stream().map(Found::overlap).toList();
    }

    /** The text as one of the day; a correction to the whole meeting is about no child, so about another than any. */
    private static Wording outgoing(OutgoingText text, Wording kept) {
        DiscussionId discussion = text.discussion();
        PupilId about = text.about();
        PersonId author = text.writtenBy();
        return new Wording(
                discussion == null ? kept.discussion() : discussion,
                about == null ? kept.pupil() : about,
                text.field(),
                "",
                text.text(),
                author == null ? null : new Section(null, author, Handling.ALL_AT_ITEM, Set.of(), false));
    }

    private record Found(Wording out, Overlap overlap) {}

    private List<Found> all(LocalDate day, Collection<DiscussionId> outgoing, List<OutgoingText> besides) {
        return asTats.within(() -> {
            List<Wording> texts = wordings.of(day);
            List<Wording> restricted = restricted(texts);
            if (restricted.isEmpty()) {
                return List.of();
            }
            var check = check(day);
            var found = new ArrayList<Found>();
            for (Wording out : texts) {
                if (out.goesOut() && outgoing.contains(out.discussion())) {
                    restricted.stream()
                            .filter(kept -> reachesFurther(out, kept))
                            .forEach(kept -> found.addAll(compare(check, out, kept)));
                }
            }
            for (OutgoingText text : besides) {
                restricted.forEach(kept -> found.addAll(compare(check, outgoing(text, kept), kept)));
            }
            return found;
        });
    }

    private static List<Found> compare(OverlapCheck check, Wording out, Wording kept) {
        return check.repeated(out.text(), out.pupil(), kept.text()).stream()
                .map(passage -> new Found(out, overlap(out, kept, passage.in(out.text()))))
                .toList();
    }

    private static Overlap overlap(Wording out, Wording kept, String passage) {
        String places = out.discussion() + "/" + out.field() + "/" + kept.discussion() + "/" + kept.field() + "/";
        String words = String.join(" ", OverlapWords.of(passage).words());
        Section section = kept.section();
        return new Overlap(
                DiscussionWriting.sha256(places + words),
                out.discussion(),
                out.pupil(),
                out.field(),
                passage,
                out.writtenBy(),
                section == null ? null : section.keeper(),
                kept.agencyName().isEmpty() ? "its writer" : kept.agencyName(),
                !out.pupil().equals(kept.pupil()));
    }

    private OverlapCheck check(LocalDate day) {
        return new OverlapCheck(wordings.open(day.minusWeeks(WEEKS), day));
    }

    private static List<Wording> restricted(List<Wording> texts) {
        return texts.stream().filter(Wording::restricted).toList();
    }

    /** Whether the outgoing text is for anybody who may not read the restricted one by its handling. */
    private static boolean reachesFurther(Wording out, Wording kept) {
        boolean same = out.discussion().equals(kept.discussion()) && out.field().equals(kept.field());
        return !same && (!out.restricted() || !agencies(kept.section()).containsAll(agencies(out.section())));
    }

    private static Set<AgencyId> agencies(@Nullable Section section) {
        var agencies = new HashSet<AgencyId>();
        if (section != null) {
            agencies.addAll(section.named());
            AgencyId keeper = section.keeper();
            agencies.add(keeper == null ? new AgencyId(new UUID(0, 0)) : keeper);
        }
        return agencies;
    }

    private boolean readable(Wording out) {
        Section section = out.section();
        return section == null
                ? access.may(Permission.SEE_CASE_TEXT, out.pupil())
                : access.maySee(out.pupil(), section);
    }
}
