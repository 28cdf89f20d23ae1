package org.tats.demo;

import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.RunAs;
import org.tats.cases.CaseFilter;
import org.tats.cases.CaseId;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseService;
import org.tats.cases.Keeping;
import org.tats.cases.NoteId;
import org.tats.cases.NoteService;
import org.tats.cases.WriteNote;

/** What agencies note on a case after the last meeting: one of the police for themselves, one for all, one for the school too. */
@Component
@Profile("demonstration")
class PastNotes {

    private final Stage stage;
    private final CaseService cases;
    private final NoteService notes;

    PastNotes(Stage stage, CaseService cases, NoteService notes) {
        this.stage = stage;
        this.cases = cases;
        this.notes = notes;
    }

    /** All three on one case: what each reader sees of the others' notes is to be looked at there. */
    void after(PastWeek week) {
        RunAs.person(writer(AgencyFunction.POLICE).id(), () -> cases.list(CaseFilter.OPEN, 0, 1)).stream()
                .map(CaseRow::id)
                .forEach(caseFile -> note(caseFile, week));
    }

    private void note(CaseId caseFile, PastWeek week) {
        note(
                caseFile,
                AgencyFunction.POLICE,
                week.friday(10, 20),
                "Seen with two older boys at the retail park on three evenings. No offence is recorded. We look again next"
                        + " week.",
                new Keeping(
                        Handling.WRITERS_AGENCY,
                        Set.of(),
                        "It bears on where the child is after school",
                        true,
                        "A visit to the home comes first"));
        note(
                caseFile,
                AgencyFunction.EDUCATION_WELFARE,
                week.friday(11, 5),
                "Rang home. A later bus would bring the child in time for the second lesson; the family would like that.",
                new Keeping(Handling.ALSO_SCHOOL, Set.of(), "The school can begin with it on Monday", false, ""));
        note(
                caseFile,
                AgencyFunction.SCHOOL_NURSING,
                week.friday(14, 40),
                "Hearing test booked for the first week of next month.",
                Keeping.starting(Handling.WRITERS_AGENCY));
    }

    private void note(CaseId caseFile, AgencyFunction agency, LocalDateTime when, String text, Keeping keeping) {
        stage.once(
                "note of " + agency,
                writer(agency),
                when,
                () -> notes.write(new WriteNote(NoteId.random(), caseFile, null, text, keeping)));
    }

    private static CastMember writer(AgencyFunction agency) {
        return Cast.services().stream()
                .filter(person -> person.function() == agency)
                .findFirst()
                .orElseThrow();
    }
}
