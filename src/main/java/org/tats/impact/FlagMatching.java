package org.tats.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tats.impact.compare.Followed;
import org.tats.impact.compare.MatchedPair;
import org.tats.impact.compare.Matching;
import org.tats.registry.AcademicYear;

/**
 * Matches those discussed with those who met the same flag in the same or the previous academic year, nobody twice. Of several
 * flags of a pupil the rarest among the candidates comes first, since it says most; who finds nobody alike there is looked for
 * under the next. Of each flag the exact pairs are found before the nearest. Pure.
 *
 * @param pairs in the order in which they were found: by rarity, exact before nearest, then by flags, years and keys
 * @param unmatched pupils with a flag for whom nobody alike was left under any of them
 * @param withoutFlag pupils whom no flag held
 */
record FlagMatching(List<Pair> pairs, List<FollowedPupil> unmatched, List<FollowedPupil> withoutFlag) {

    /** Two pupils with what the database has of each. */
    record Pair(FollowedPupil discussed, FollowedPupil comparison, MatchedPair matched) {}

    private record Kind(String rule, AcademicYear year) {}

    static FlagMatching of(
            List<FollowedPupil> discussed, List<FollowedPupil> candidates, Outcome outcome, LocalDate taken) {
        var search = new Search(candidates, outcome, taken);
        List<FollowedPupil> left =
                discussed.stream().filter(pupil -> !pupil.rules().isEmpty()).toList();
        int most = left.stream().mapToInt(pupil -> pupil.rules().size()).max().orElse(0);
        for (int place = 0; place < most; place++) {
            left = search.among(left, place, Matching::exact);
            left = search.among(left, place, Matching::nearest);
        }
        return new FlagMatching(
                search.pairs,
                left,
                discussed.stream().filter(pupil -> pupil.rules().isEmpty()).toList());
    }

    /** Who is still free, and the pairs found so far. */
    private static final class Search {

        private final Map<String, List<FollowedPupil>> byRule = new TreeMap<>();
        private final Outcome outcome;
        private final LocalDate taken;
        private final List<Pair> pairs = new ArrayList<>();
        private final Set<String> used = new HashSet<>();

        Search(List<FollowedPupil> candidates, Outcome outcome, LocalDate taken) {
            candidates.forEach(each -> each.rules()
                    .forEach(rule -> byRule.computeIfAbsent(rule, none -> new ArrayList<>())
                            .add(each)));
            this.outcome = outcome;
            this.taken = taken;
        }

        /** Matches by the flag that stands in this place of each; gives back who found nobody. */
        List<FollowedPupil> among(List<FollowedPupil> pupils, int place, Way way) {
            Map<Kind, List<FollowedPupil>> kinds =
                    new TreeMap<>(Comparator.comparing(Kind::rule).thenComparing(Kind::year));
            pupils.forEach(pupil -> rule(pupil, place)
                    .ifPresent(rule -> kinds.computeIfAbsent(
                                    new Kind(rule, pupil.academicYear()), none -> new ArrayList<>())
                            .add(pupil)));
            Set<String> found = new HashSet<>();
            kinds.forEach((kind, asking) -> found.addAll(match(asking, free(kind), way)));
            return pupils.stream()
                    .filter(pupil -> !found.contains(pupil.pupil()))
                    .toList();
        }

        /** Of the rules of a pupil, the rarest among the candidates first; of equally rare ones the first by its code. */
        private Optional<String> rule(FollowedPupil pupil, int place) {
            return pupil.rules().stream()
                    .filter(byRule::containsKey)
                    .sorted(Comparator.<String>comparingInt(
                                    rule -> byRule.getOrDefault(rule, List.of()).size())
                            .thenComparing(Comparator.naturalOrder()))
                    .skip(place)
                    .findFirst();
        }

        /** By key; of several episodes of a pupil the first. */
        private Map<String, FollowedPupil> free(Kind kind) {
            Map<String, FollowedPupil> free = new LinkedHashMap<>();
            byRule.getOrDefault(kind.rule(), List.of()).stream()
                    .filter(each -> !used.contains(each.pupil()))
                    .filter(each -> each.academicYear().equals(kind.year())
                            || each.academicYear().equals(kind.year().previous()))
                    .forEach(each -> free.putIfAbsent(each.pupil(), each));
            return free;
        }

        private Set<String> match(List<FollowedPupil> asking, Map<String, FollowedPupil> free, Way way) {
            Map<String, FollowedPupil> byKey = new LinkedHashMap<>();
            asking.forEach(pupil -> byKey.put(pupil.pupil(), pupil));
            Set<String> found = new HashSet<>();
            for (MatchedPair pair :
                    way.match(sides(asking), sides(List.copyOf(free.values()))).pairs()) {
                pairs.add(new Pair(known(byKey, pair.discussed()), known(free, pair.comparison()), pair));
                found.add(pair.discussed().key());
                used.add(pair.comparison().key());
            }
            return found;
        }

        private List<Followed> sides(List<FollowedPupil> pupils) {
            return pupils.stream().map(pupil -> pupil.followed(outcome, taken)).toList();
        }

        private static FollowedPupil known(Map<String, FollowedPupil> pupils, Followed followed) {
            return Optional.ofNullable(pupils.get(followed.key())).orElseThrow();
        }
    }

    /** Exact pairs, or the nearest. */
    private interface Way {

        Matching match(List<Followed> discussed, List<Followed> comparison);
    }
}
