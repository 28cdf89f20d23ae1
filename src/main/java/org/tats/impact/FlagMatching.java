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
 * flags of a pupil the rarest among the candidates counts: it says most. Pure.
 *
 * @param pairs in the order of flags, years and keys
 * @param unmatched pupils with a flag for whom nobody was left
 * @param withoutFlag pupils whom no flag held
 */
record FlagMatching(List<Pair> pairs, List<FollowedPupil> unmatched, List<FollowedPupil> withoutFlag) {

    /** Two pupils with what the database has of each. */
    record Pair(FollowedPupil discussed, FollowedPupil comparison, MatchedPair matched) {}

    private record Kind(String rule, AcademicYear year) {}

    static FlagMatching of(
            List<FollowedPupil> discussed, List<FollowedPupil> candidates, Outcome outcome, LocalDate taken) {
        Map<String, List<FollowedPupil>> byRule = new TreeMap<>();
        candidates.forEach(each -> each.rules()
                .forEach(rule ->
                        byRule.computeIfAbsent(rule, none -> new ArrayList<>()).add(each)));
        Map<Kind, List<FollowedPupil>> kinds =
                new TreeMap<>(Comparator.comparing(Kind::rule).thenComparing(Kind::year));
        List<FollowedPupil> unmatched = new ArrayList<>();
        List<FollowedPupil> withoutFlag = new ArrayList<>();
        for (FollowedPupil pupil : discussed) {
            rarest(pupil, byRule)
                    .ifPresentOrElse(
                            rule -> kinds.computeIfAbsent(
                                            new Kind(rule, pupil.academicYear()), none -> new ArrayList<>())
                                    .add(pupil),
                            () -> (pupil.rules().isEmpty() ? withoutFlag : unmatched).add(pupil));
        }
        List<Pair> pairs = new ArrayList<>();
        Set<String> used = new HashSet<>();
        kinds.forEach((kind, pupils) -> {
            Map<String, FollowedPupil> free = new LinkedHashMap<>();
            byRule.getOrDefault(kind.rule(), List.of()).stream()
                    .filter(each -> !used.contains(each.pupil()))
                    .filter(each -> each.academicYear().equals(kind.year())
                            || each.academicYear().equals(kind.year().previous()))
                    .forEach(each -> free.putIfAbsent(each.pupil(), each));
            match(pupils, free, outcome, taken, pairs, unmatched);
            pairs.forEach(pair -> used.add(pair.comparison().pupil()));
        });
        return new FlagMatching(pairs, unmatched, withoutFlag);
    }

    private static void match(
            List<FollowedPupil> pupils,
            Map<String, FollowedPupil> free,
            Outcome outcome,
            LocalDate taken,
            List<Pair> pairs,
            List<FollowedPupil> unmatched) {
        Map<String, FollowedPupil> byKey = new LinkedHashMap<>();
        pupils.forEach(pupil -> byKey.put(pupil.pupil(), pupil));
        Matching matching =
                Matching.of(sides(pupils, outcome, taken), sides(List.copyOf(free.values()), outcome, taken));
        matching.pairs()
                .forEach(pair ->
                        pairs.add(new Pair(known(byKey, pair.discussed()), known(free, pair.comparison()), pair)));
        matching.unmatched().forEach(pupil -> unmatched.add(known(byKey, pupil)));
    }

    private static FollowedPupil known(Map<String, FollowedPupil> pupils, Followed followed) {
        return Optional.ofNullable(pupils.get(followed.key())).orElseThrow();
    }

    private static List<Followed> sides(List<FollowedPupil> pupils, Outcome outcome, LocalDate taken) {
        return pupils.stream().map(pupil -> pupil.followed(outcome, taken)).toList();
    }

    /** Of the rules of a pupil that anybody else met too; of equally rare ones the first by its code. */
    private static Optional<String> rarest(FollowedPupil pupil, Map<String, List<FollowedPupil>> byRule) {
        return pupil.rules().stream()
                .filter(byRule::containsKey)
                .min(Comparator.<String>comparingInt(
                                rule -> byRule.getOrDefault(rule, List.of()).size())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
