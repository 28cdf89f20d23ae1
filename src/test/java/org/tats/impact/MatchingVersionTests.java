package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tats.impact.Comparison.Balance;
import org.tats.impact.Comparison.Rare;
import org.tats.impact.Comparison.Result;
import org.tats.impact.Comparison.Side;
import org.tats.impact.compare.DifferenceInDifferences;
import org.tats.impact.compare.Interval;
import org.tats.impact.compare.Sessions;
import org.tats.impact.compare.Spread;

/** Each matching version reads by the statements, and gives of made-up pupils the pairs and the figures, that it did when written. */
class MatchingVersionTests {

    private static final LocalDate TAKEN = LocalDate.of(2026, 11, 21);
    private static final Taking TAKING = new Taking(
            new TakingId(new UUID(0, 1)), TAKEN, TAKEN, Instant.parse("2026-11-21T02:00:00Z"), "", 4, 11, true, true);
    private static final List<String> RULES = List.of("PERSISTENT", "SEVERE", "SUSPENDED");

    private static final String CHANGED =
            "%s gives other pairs or figures than it did. Figures were published with it: leave its code as it was, and write"
                    + " what is to be matched or counted otherwise as a new version in MatchingVersion, with new versions of the"
                    + " measures that count pairs.";

    @ParameterizedTest
    @CsvSource({
        "FIRST, ATTENDANCE, b42b925519c99340e47345d0f3a8b1ef6f579e8aa8772a479118a5c72c764004",
        "FIRST, SUSPENDED, cca1491bc3402176c6e49ac2d79ea0036889534b8748d0470369985883ef4f70"
    })
    void aVersionGivesThePairsAndTheFiguresThatItAlwaysGave(MatchingVersion version, Outcome outcome, String digest)
            throws Exception {
        var random = new SplittableRandom(20_261_121);
        List<FollowedPupil> discussed = pupils(random, "d", 200);
        List<FollowedPupil> candidates = pupils(random, "c", 900);
        FlagMatching matching = version.pairs(discussed, candidates, outcome, TAKEN);
        List<Balance> balance = version.balance(discussed, candidates, matching, TAKEN);
        Result result = version.result(matching, outcome, TAKING).orElseThrow();
        assertThat(matching.pairs().size()).as("enough to show a change").isGreaterThan(100);
        assertThat(matching.unmatched()).isNotEmpty();
        assertThat(matching.withoutFlag()).isNotEmpty();
        assertThat(sha256(told(matching, balance, result)))
                .as(CHANGED, version.words())
                .isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST, ATTENDANCE, 2a317339da12ea002d9b120a106a0384452b14f5345e370e516025ece89f5bb7",
        "FIRST, SUSPENDED, 646dac8b9607ec65e1283eedf13d714a7ab563815d3823f5e86e29b7619f09e2"
    })
    void aVersionLooksForThoseWhoMayBeComparedWhereItAlwaysDid(MatchingVersion version, Outcome outcome, String digest)
            throws Exception {
        var random = new SplittableRandom(20_261_121);
        List<FollowedPupil> discussed = pupils(random, "d", 200).stream()
                .filter(pupil -> !pupil.rules().contains("SUSPENDED"))
                .toList();
        List<FollowedPupil> flagged = pupils(random, "c", 900);
        assertThat(List.of(
                        version.flags(
                                Cohort.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 31)),
                                discussed.subList(0, 1)),
                        version.flags(Cohort.of(LocalDate.of(2025, 8, 31), LocalDate.of(2025, 9, 1)), discussed)))
                .as(CHANGED, version.words())
                .containsExactly(
                        new Eligible.Flags(
                                discussed.getFirst().rules(), LocalDate.of(2024, 9, 1), LocalDate.of(2026, 8, 31)),
                        new Eligible.Flags(
                                Set.of("PERSISTENT", "SEVERE"), LocalDate.of(2023, 9, 1), LocalDate.of(2026, 8, 31)));
        List<FollowedPupil> known = version.known(flagged, outcome);
        List<FollowedPupil> candidates = version.candidates(discussed, flagged, outcome);
        assertThat(known.size() < flagged.size()).as("enough to show a change").isEqualTo(outcome == Outcome.SUSPENDED);
        assertThat(candidates).isNotEmpty().hasSizeLessThan(known.size());
        assertThat(sha256(Stream.of(known, candidates)
                        .map(pupils -> pupils.stream()
                                .map(pupil -> pupil.about().toString())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n"))))
                .as(CHANGED, version.words())
                .isEqualTo(digest);
    }

    @Test
    void bothSidesAreReadFromATakingByTheStatementsTheyAlwaysWere() throws Exception {
        assertThat(List.of(sha256(ComparisonQueries.DISCUSSED), sha256(ComparisonQueries.CANDIDATES)))
                .as(CHANGED, "The reading of both sides")
                .containsExactly(
                        "fff8e7ee013f8d49cdf691d67ccc44c7d3e5805f6359091bd294c1749039fdea",
                        "facfa8c3468f667b1f53257c2693b8f4c11ff25960e6db721d54ce76aa4b72a4");
    }

    /** Of three flags, two years of flags, both provisions; some of several episodes, some excluded, assessed or of a late school. */
    private static List<FollowedPupil> pupils(SplittableRandom random, String side, int pupils) {
        boolean discussed = side.equals("d");
        List<FollowedPupil> all = new ArrayList<>();
        for (int number = 0; number < pupils; number++) {
            // of candidates every fifth is there with two episodes
            int key = discussed || number % 5 > 0 ? number : Math.max(0, number - 1);
            LocalDate on = LocalDate.of(2024, 10, 1).plusDays(random.nextInt(discussed ? 600 : 700));
            int year = 1 + random.nextInt(11);
            int before = 70 + random.nextInt(48);
            int after = 70 + random.nextInt(48);
            int suspensions = random.nextInt(6) == 0 ? 1 + random.nextInt(4) : 0;
            all.add(new FollowedPupil(
                    new UUID(discussed ? 1 : 2, number),
                    60,
                    "%s%04d".formatted(side, key),
                    rules(random, discussed),
                    on,
                    on.plusDays(4),
                    on.plusDays(100),
                    random.nextInt(10) == 0 ? on.plusDays(300) : TAKEN,
                    year <= 6 ? "PRIMARY" : "SECONDARY",
                    String.valueOf(year),
                    random.nextInt(4) == 0 ? "K" : "N",
                    new Sessions(before, 120),
                    new Sessions(after, 118 + random.nextInt(3)),
                    random.nextInt(4) * suspensions,
                    random.nextInt(3) * suspensions,
                    suspensions,
                    random.nextInt(12) == 0 ? on.plusDays(30 + random.nextInt(400)) : null,
                    random.nextInt(8) == 0 ? on.plusDays(30 + random.nextInt(400)) : null,
                    random.nextInt(10) == 0));
        }
        return all;
    }

    private static Set<String> rules(SplittableRandom random, boolean several) {
        if (!several) {
            return Set.of(RULES.get(Math.min(2, random.nextInt(4))));
        }
        return RULES.stream().filter(rule -> random.nextInt(2) == 0).collect(Collectors.toSet());
    }

    private static String told(FlagMatching matching, List<Balance> balance, Result result) {
        List<String> lines = new ArrayList<>();
        matching.pairs()
                .forEach(pair -> lines.add(pair.discussed().pupil() + " "
                        + pair.comparison().about() + " " + pair.matched().exact()));
        matching.unmatched().forEach(pupil -> lines.add(pupil.pupil()));
        balance.forEach(each -> lines.add(each.what()
                + numbers(
                        each.discussed(),
                        each.candidates(),
                        each.matchedDiscussed(),
                        each.matched(),
                        each.apartBefore(),
                        each.apartAfter())));
        lines.add(side(result.discussed()));
        lines.add(side(result.comparison()));
        DifferenceInDifferences difference = result.difference();
        lines.add(difference.pairs()
                + numbers(
                        difference.discussed(),
                        difference.comparison(),
                        difference.left(),
                        difference.interval().from(),
                        difference.interval().to()));
        result.rare().forEach(each -> lines.add(rare(each)));
        return String.join("\n", lines);
    }

    private static String side(Side side) {
        Spread spread = side.spread();
        return side.before() + " " + side.after() + " " + spread.improved() + " " + spread.same() + " " + spread.worse()
                + numbers(spread.lowerQuartile(), spread.median(), spread.upperQuartile())
                + interval(side.sure().before())
                + interval(side.sure().after())
                + interval(side.sure().change())
                + interval(side.improved())
                + interval(side.worse());
    }

    private static String rare(Rare rare) {
        return rare.event() + " " + rare.months() + " " + rare.pairs() + " " + rare.late() + " " + rare.discussed()
                + " "
                + rare.comparison() + interval(rare.discussedShare()) + interval(rare.comparisonShare())
                + numbers(rare.fisher());
    }

    private static String interval(Interval interval) {
        return numbers(interval.from(), interval.to());
    }

    /** To nine places: the last bits of a double may differ between processors. */
    private static String numbers(double... numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(number -> BigDecimal.valueOf(number)
                        .setScale(9, RoundingMode.HALF_UP)
                        .toPlainString())
                .collect(Collectors.joining(" ", " ", ""));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
