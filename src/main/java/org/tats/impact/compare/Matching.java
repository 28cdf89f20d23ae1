package org.tats.impact.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each pupil who was discussed one who met the same flag and was not, without using anybody twice: always the same
 * phase and SEN provision; year group, band of attendance before and suspensions the same where they can be, the nearest
 * otherwise. Those hardest to match choose first.
 *
 * @param pairs in the order of their keys
 * @param unmatched pupils who were discussed and for whom nobody of their phase and provision is left; they are told, not dropped
 */
public record Matching(List<MatchedPair> pairs, List<Followed> unmatched) {

    public Matching {
        pairs = List.copyOf(pairs);
        unmatched = List.copyOf(unmatched);
    }

    private record Kind(String phase, String senProvision) {

        static Kind of(Followed pupil) {
            return new Kind(pupil.alike().phase(), pupil.alike().senProvision());
        }
    }

    public static Matching of(List<Followed> discussed, List<Followed> comparison) {
        Map<Kind, List<Followed>> free = new HashMap<>();
        comparison.stream()
                .sorted(Comparator.comparing(Followed::key))
                .forEach(pupil -> free.computeIfAbsent(Kind.of(pupil), none -> new ArrayList<>())
                        .add(pupil));
        List<Followed> order = discussed.stream()
                .sorted(Comparator.<Followed>comparingInt(pupil ->
                                free.getOrDefault(Kind.of(pupil), List.of()).size())
                        .thenComparing(Followed::key))
                .toList();
        List<MatchedPair> pairs = new ArrayList<>();
        List<Followed> unmatched = new ArrayList<>();
        for (Followed pupil : order) {
            List<Followed> candidates = free.getOrDefault(Kind.of(pupil), List.of());
            Optional<Followed> nearest = candidates.stream()
                    .min(Comparator.comparingDouble(
                            candidate -> MatchedPair.distance(pupil.alike(), candidate.alike())));
            nearest.ifPresentOrElse(
                    match -> {
                        candidates.remove(match);
                        pairs.add(new MatchedPair(pupil, match));
                    },
                    () -> unmatched.add(pupil));
        }
        pairs.sort(Comparator.comparing(pair -> pair.discussed().key()));
        return new Matching(pairs, unmatched);
    }
}
