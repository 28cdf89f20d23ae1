package org.tats.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tats.access.Handling;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * A word that stands in one place of the made-up data and nowhere else. Whoever gets it got that place.
 *
 * @param word found by its bytes, whatever surrounds it and in whatever case
 * @param school on whose roll the pupil is
 * @param keeper the agency whose contribution it stands in; null for what belongs to all at the item
 * @param writer who wrote it, or who answers for it
 */
record Canary(
        String word,
        Kind kind,
        PupilId pupil,
        SchoolUrn school,
        @Nullable AgencyId keeper,
        Handling handling,
        Set<AgencyId> named,
        PersonId writer) {

    /** The columns of the need-to-know matrix. */
    enum Kind {
        /** Name and UPN. */
        IDENTITY,
        /** Voices, worry, contributions: as their handling says. */
        TEXT,
        /** An agreed action: whoever may read the case's text, and its owner. */
        ACTION,
        /** Why a pupil is on an agenda. */
        AGENDA,
        /** What a referral says. */
        REFERRAL,
        /** Why somebody put a flag aside. */
        TRIAGE,
        /** A value of a row that a file was not taken with: for those who load files, to correct it. */
        ROW_SET_ASIDE,
        /** A request that education be arranged, what was brought to it and what was decided. */
        SECTION_19,
        /** An EBSNA plan and the contacts with the child. */
        PLAN,
        /** A small step of an EBSNA plan, which the school takes with the child. */
        STEP,
        /** The family: names, addresses, what to know before calling. */
        CONTACT,
        /** Where a child is instead of full-time school, and why. */
        ARRANGEMENT,
        /** Typed and not yet said: its author's alone. */
        DRAFT
    }

    Canary {
        named = Set.copyOf(named);
    }

    @Override
    public String toString() {
        return kind + " " + word + " of " + pupil + (keeper == null ? "" : " kept by " + keeper) + " " + handling;
    }

    /** Makes them and finds them again. */
    static final class Cage {

        private static final String LETTERS = "bcdfghjklmnpqrstvwxz";
        private static final Pattern ANY =
                Pattern.compile("zq[" + LETTERS + "]{10}|[a-z][0-9]{11}[0-9a-z]", Pattern.CASE_INSENSITIVE);

        private final Random random;
        private final Map<String, Canary> all = new HashMap<>();

        Cage(Random random) {
            this.random = random;
        }

        Collection<Canary> all() {
            return all.values();
        }

        /** A word not used so far. */
        String word() {
            var word = new StringBuilder("zq");
            while (word.length() < 12) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return all.containsKey(word.toString()) ? word() : word.toString();
        }

        Canary keep(Canary canary) {
            all.put(canary.word().toLowerCase(Locale.ROOT), canary);
            return canary;
        }

        /** Those that stand in this text. */
        List<Canary> in(String text) {
            List<Canary> found = new ArrayList<>();
            Matcher word = ANY.matcher(text);
            while (word.find()) {
                Canary canary = all.get(word.group().toLowerCase(Locale.ROOT));
                if (canary != null) {
                    found.add(canary);
                }
            }
            return found;
        }
    }
}
