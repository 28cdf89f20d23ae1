package org.tats.impact.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds for each pupil who was discussed one who met the same flag and was not, without using anybody twice, and never further
 * off in attendance before than {@link #CALIPER}. First whoever is the same in everything; then, of those who are left, whoever is
 * nearest in attendance, suspensions and year group, always of the same phase and SEN provision. Those hardest to match choose
 * first.
 *
 * @param pairs in the order of their keys
 * @param unmatched pupils who were discussed and had nobody alike; they are told, not dropped
 */
public record Matching(List<MatchedPair> pairs, List<Followed> unmatched) {

    /** Share of sessions attended before by which the two of a pair may be apart. */
    public static final double CALIPER = 0.025;

    public Matching {
        pairs = List.copyOf(pairs);
        unmatched = List.copyOf(unmatched);
    }

    private record Kind(String phase, String senProvision) {

        static Kind of(Followed pupil) {
            return new Kind(pupil.alike().phase(), pupil.alike().senProvision());
        }
    }

    /** Exact pairs first, then the nearest of those who are left. */
    public static Matching of(List<Followed> discussed, List<Followed> comparison) {
        Matching exact = exact(discussed, comparison);
        Set<Followed> used = new HashSet<>();
        exact.pairs().forEach(pair -> used.add(pair.comparison()));
        Matching nearest = nearest(
                exact.unmatched(),
                comparison.stream().filter(pupil -> !used.contains(pupil)).toList());
        return new Matching(
                ordered(Stream.concat(exact.pairs().stream(), nearest.pairs().stream())
                        .toList()),
                nearest.unmatched());
    }

    /** Only pairs that are the same in everything they are matched on. */
    public static Matching exact(List<Followed> discussed, List<Followed> comparison) {
        return among(discussed, comparison, Followed::alike);
    }

    /** Pairs of the same phase and SEN provision. */
    public static Matching nearest(List<Followed> discussed, List<Followed> comparison) {
        return among(discussed, comparison, Kind::of);
    }

    private static <G> Matching among(
            List<Followed> discussed, List<Followed> comparison, Function<Followed, G> group) {
        Map<G, List<Followed>> free = new HashMap<>();
        comparison.stream()
                .sorted(Comparator.comparing(Followed::key))
                .forEach(pupil -> free.computeIfAbsent(group.apply(pupil), none -> new ArrayList<>())
                        .add(pupil));
        Map<Followed, Long> choice = new HashMap<>();
        discussed.forEach(pupil -> choice.put(
                pupil,
                near(pupil, free.getOrDefault(group.apply(pupil), List.of())).count()));
        List<MatchedPair> pairs = new ArrayList<>();
        List<Followed> unmatched = new ArrayList<>();
        discussed.stream()
                .sorted(Comparator.<Followed, Long>comparing(pupil -> choice.getOrDefault(pupil, 0L))
                        .thenComparing(Followed::key))
                .forEach(pupil -> {
                    List<Followed> candidates = free.getOrDefault(group.apply(pupil), List.of());
                    near(pupil, candidates)
                            .min(Comparator.comparingDouble(other -> MatchedPair.distance(pupil, other)))
                            .ifPresentOrElse(
                                    match -> {
                                        candidates.remove(match);
                                        pairs.add(new MatchedPair(pupil, match));
                                    },
                                    () -> unmatched.add(pupil));
                });
        return new Matching(ordered(pairs), unmatched);
    }

    private static Stream<Followed> near(Followed pupil, List<Followed> candidates) {
        return candidates.stream().filter(other -> Math.abs(pupil.attended() - other.attended()) <= CALIPER);
    }

    private static List<MatchedPair> ordered(List<MatchedPair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing(pair -> pair.discussed().key()))
                .toList();
    }
}
