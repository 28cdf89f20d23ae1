package org.tats.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.documents.DocumentWay;
import org.tats.flags.FlagFilter;
import org.tats.flags.FlagService;
import org.tats.flags.FlaggedPupil;
import org.tats.flags.Show;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.EvidenceId;
import org.tats.panels.EvidenceService;
import org.tats.panels.EvidenceSource;
import org.tats.panels.KeepEvidence;
import org.tats.panels.NewRequest;
import org.tats.panels.Request;
import org.tats.panels.RequestEnd;
import org.tats.panels.RequestId;
import org.tats.panels.RequestSource;
import org.tats.panels.RequestWay;
import org.tats.panels.Section19LetterService;
import org.tats.panels.Section19Service;

/**
 * Requests that the council arrange education, one in each state: four that a panel decided seven weeks ago (arranged and to be
 * reviewed, arranged and over, not now, not agreed), and of the last weeks one for a multi-agency meeting, one with evidence, one
 * acknowledged late, one received, and an emergency that the next panel ratifies.
 */
@Component
@Profile("demonstration")
class PastSection19 {

    private static final Set<String> YEARS = Set.of("2", "3", "4", "5", "6", "7", "8", "9", "10");
    private static final List<DecisionOutcome> FIRST_PANEL = List.of(
            DecisionOutcome.AGREED, DecisionOutcome.AGREED, DecisionOutcome.NOT_NOW, DecisionOutcome.NOT_AGREED);

    private static final List<String> SAID = List.of(
            "She has not managed to go in since the half term before last. The doctor has written to school.",
            "He was in hospital for two weeks and is to rest at home. Work comes by e-mail and nobody marks it.",
            "Mornings end at the gate. We should like some lessons at home until it is better.",
            "School sends work; it is too easy. We ask for a teacher at home.",
            "Both of us have asked twice now. Nobody seems to know who decides.",
            "The clinic advises lessons in a small room, at first two hours a day.",
            "My son is on no lessons at all since October.",
            "We can offer nothing more on site at present and ask the council to arrange education.",
            "The placement ended overnight; the child is at home from today.");

    private final Stage stage;
    private final FlagService flags;
    private final Section19Service requests;
    private final EvidenceService evidence;
    private final Section19LetterService letters;
    private final PastFamilies families;
    private final PastPanel panel;

    PastSection19(
            Stage stage,
            FlagService flags,
            Section19Service requests,
            EvidenceService evidence,
            Section19LetterService letters,
            PastFamilies families,
            PastPanel panel) {
        this.stage = stage;
        this.flags = flags;
        this.requests = requests;
        this.evidence = evidence;
        this.letters = letters;
        this.families = families;
        this.panel = panel;
    }

    void week(PastWeek week, PastWeek last) {
        LocalDate monday = week.monday(0, 0).toLocalDate();
        switch (last.number() - week.number()) {
            case 9 -> firstRequests(week);
            case 7 -> {
                panel.sits("first panel", week.tuesday(14, 0), ids(0, 4), FIRST_PANEL);
                stage.once("letters of the first panel", Cast.CHAIR, week.wednesday(15, 0), () -> tell(ids(0, 4)));
            }
            case 6 ->
                stage.once(
                        "education arranged",
                        Cast.CHAIR,
                        week.monday(12, 0),
                        () -> ids(0, 2).forEach(request -> panel.arrange(request, monday)));
            case 5, 4 ->
                stage.once(
                        week.step("hours received"),
                        Cast.CHAIR,
                        week.monday(12, 0),
                        () -> ids(0, 2).forEach(request -> panel.received(request, monday.minusWeeks(1))));
            case 3 -> stage.once("education ended", Cast.CHAIR, week.monday(12, 0), () -> settle(monday));
            case 2 -> stage.once("later requests", Cast.CHAIR, week.monday(16, 0), () -> later(monday));
            case 1 -> {
                panel.sits("second panel", week.tuesday(14, 0), ids(4, 5), List.of(DecisionOutcome.MULTI_AGENCY));
                stage.once("letters of the second panel", Cast.CHAIR, week.wednesday(15, 0), () -> tell(ids(4, 5)));
            }
            case 0 -> {
                stage.once("late acknowledgement", Cast.CHAIR, week.monday(16, 0), () -> late(monday));
                stage.once(
                        "emergency",
                        Cast.CHAIR,
                        week.friday(13, 0),
                        () -> emergency(week.friday(0, 0).toLocalDate()));
            }
            default -> {}
        }
    }

    private static List<RequestId> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(PastSection19::id).toList();
    }

    private static RequestId id(int number) {
        return new RequestId(
                UUID.nameUUIDFromBytes(("demonstration, section 19, " + number).getBytes(StandardCharsets.UTF_8)));
    }

    private void firstRequests(PastWeek week) {
        stage.once("letterhead", Cast.ADMINISTRATOR, week.monday(9, 0), families::council);
        stage.once("first requests", Cast.CHAIR, week.monday(16, 0), () -> {
            LocalDate today = week.monday(0, 0).toLocalDate();
            List<PupilId> pupils = candidates(4);
            for (int k = 0; k < pupils.size(); k++) {
                enter(
                        k,
                        pupils.get(k),
                        k == 1 ? RequestSource.HEALTH : RequestSource.PARENT,
                        today.minusDays(3),
                        today);
                letters.acknowledge(id(k), DocumentWay.POST, version(id(k)));
                hear(id(k), EvidenceSource.PARENT, "What the mother wrote", today);
            }
        });
    }

    /** One for the second panel, one that stays with its evidence, one that nobody acknowledged for two weeks. */
    private void later(LocalDate today) {
        List<PupilId> pupils = candidates(3);
        for (int k = 0; k < pupils.size(); k++) {
            enter(4 + k, pupils.get(k), k == 2 ? RequestSource.SOCIAL_CARE : RequestSource.PARENT, today, today);
        }
        ids(4, 4 + Math.min(2, pupils.size())).forEach(request -> {
            letters.acknowledge(request, DocumentWay.EMAIL, version(request));
            hear(request, EvidenceSource.SCHOOL, "Attendance, timetable, and what was tried", today);
        });
    }

    private void late(LocalDate today) {
        present(ids(6, 7)).forEach(request -> {
            requests.acknowledge(request, today, version(request));
            evidence.keep(new KeepEvidence(
                    request,
                    EvidenceId.random(),
                    EvidenceSource.HEALTH,
                    today,
                    null,
                    null,
                    "Letter of the clinic",
                    "Asked by e-mail",
                    0));
        });
        candidates(1).forEach(pupil -> enter(7, pupil, RequestSource.SEND_TEAM, today, today));
    }

    /** Decided within the day, for the next panel to ratify; the letter is still owed. */
    private void emergency(LocalDate today) {
        candidates(1).forEach(pupil -> {
            enter(8, pupil, RequestSource.SCHOOL, today, today);
            requests.acknowledge(id(8), today, version(id(8)));
            panel.decideOutside(id(8), today);
        });
    }

    /** The child of the second decision is back; the one told “not now” is asked after. */
    private void settle(LocalDate today) {
        present(ids(1, 2)).forEach(request -> {
            panel.end(request, today.minusDays(3));
            requests.end(request, RequestEnd.RETURNED_FULL_TIME, "In every lesson since Monday.", version(request));
        });
        present(ids(2, 3))
                .forEach(request -> evidence.checkIn(
                        request,
                        today,
                        "Four mornings in school last week; the tutor meets the child at the side door."));
    }

    private void tell(List<RequestId> these) {
        present(these)
                .forEach(request -> requests.read(request)
                        .decision()
                        .ifPresent(decision -> letters.tell(decision.id(), DocumentWay.POST, false)));
    }

    private List<RequestId> present(List<RequestId> these) {
        List<RequestId> all = Stream.concat(requests.list(true).stream(), requests.list(false).stream())
                .map(Request::id)
                .toList();
        return these.stream().filter(all::contains).toList();
    }

    private void enter(int number, PupilId pupil, RequestSource source, LocalDate knewOn, LocalDate receivedOn) {
        families.contacts(pupil, number, receivedOn.minusYears(1));
        requests.enter(new NewRequest(
                id(number),
                pupil,
                source,
                source == RequestSource.PARENT ? "Mother" : source.words(),
                source == RequestSource.SCHOOL ? RequestWay.PHONE : RequestWay.EMAIL,
                knewOn,
                receivedOn,
                SAID.get(number),
                Cast.STANDING.get(1).id(),
                ""));
    }

    private void hear(RequestId request, EvidenceSource source, String what, LocalDate today) {
        evidence.keep(new KeepEvidence(
                request, EvidenceId.random(), source, today.minusDays(3), today, today, what, "By e-mail", 0));
    }

    private int version(RequestId request) {
        return requests.read(request).request().version();
    }

    /** Children for whom nobody has asked, those whose absence somebody should look into first; few are so early in a year. */
    private List<PupilId> candidates(int count) {
        return Stream.of(Optional.of("NIL-15"), Optional.of("I-15"), Optional.of("SA"), Optional.<String>empty())
                .map(rule -> new FlagFilter(Show.ALL, Optional.empty(), rule, Optional.empty()))
                .flatMap(filter -> flags.list(filter, 0, 60).pupils().stream())
                .filter(row -> YEARS.contains(row.yearGroup()))
                .map(FlaggedPupil::pupil)
                .distinct()
                .filter(pupil -> requests.ofPupil(pupil).isEmpty())
                .limit(count)
                .toList();
    }
}
