package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.Scope;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/**
 * The second line: repositories and queries are called as a service with a forgotten check would call them, with a scope of
 * every pupil. What comes back is what the database's policies let through.
 */
@TatsTest
class RowSecurityTests {

    private static final AgencyFunction POLICE = AgencyFunction.POLICE;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private CaseQueries cases;

    @Autowired
    private TextRepository texts;

    @Autowired
    private DraftRepository drafts;

    @Autowired
    private ActionQueries actions;

    @Autowired
    private ActionService actionService;

    @Autowired
    private DiscussionService discussions;

    @Autowired
    private DiscussionRepository discussionRows;

    @Autowired
    private TransactionTemplate transaction;

    private PupilId pupil;
    private DiscussionId discussion;
    private PersonId officer;
    private CaseId file;

    @BeforeEach
    void oneChildWithEverything() {
        officer = signedIn.enter(POLICE, Set.of(Role.MEMBER));
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        discussion = scenario.start(pupil);
        file = discussions.reload(discussion).caseFile();
        scenario.write(discussion, DiscussionField.CONCERN, "The worry");
        scenario.write(discussion, DiscussionField.contribution(scenario.agencyOf(officer)), "What police know");
        discussions.saveDraft(discussion, DiscussionField.STRENGTHS, "Half a sent", 0);
        actionService.agree(new AgreeAction(
                discussion,
                "Visit",
                officer,
                scenario.agencyOf(officer),
                scenario.today().plusDays(7)));
    }

    @Test
    void aStrangerWithAForgottenCheckGetsNoRow() {
        PersonId stranger = signedIn.asMemberOf(AgencyFunction.MENTAL_HEALTH);
        assertThat(everything(stranger))
                .allSatisfy((what, rows) -> assertThat(rows).as(what).isZero());
    }

    @Test
    void aSchoolWithAForgottenCheckGetsNoRowOfAnotherRoll() {
        PersonId head = signedIn.asSchool(CaseScenario.LARKFIELD);
        assertThat(everything(head))
                .allSatisfy((what, rows) -> assertThat(rows).as(what).isZero());
    }

    @Test
    void nobodyGetsNoRow() {
        signedIn.out();
        assertThat(everything(officer))
                .allSatisfy((what, rows) -> assertThat(rows).as(what).isZero());
    }

    @Test
    void anAnalystGetsStructureAndNoWordThatAnybodyWrote() {
        PersonId analyst = signedIn.as(Role.ANALYST);
        assertThat(everything(analyst))
                .containsEntry("case files", 1)
                .containsEntry("discussions", 1)
                .containsEntry("actions", 1)
                .containsEntry("texts", 0)
                .containsEntry("drafts", 0)
                .containsEntry("wording of actions", 0)
                .containsEntry("marks of sections", 0);
    }

    @Test
    void anInvitedNurseGetsWhatIsForAllAndNotWhatPoliceKeep() {
        PersonId nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        scenario.invite(nurse, pupil);
        assertThat(everything(nurse))
                .containsEntry("texts", 1)
                .containsEntry("drafts", 0)
                .containsEntry("marks of sections", 2);
        assertThat(within(() -> texts.of(discussion)))
                .extracting(TextRepository.Content::text)
                .containsExactly("The worry");
    }

    private Map<String, Integer> everything(PersonId reader) {
        Scope forgotten = new Scope(true, reader, Set.of());
        Map<String, Supplier<List<?>>> asked = new TreeMap<>();
        asked.put(
                "case files",
                () -> cases.list(CaseFilter.OPEN, forgotten, 0, 100).stream()
                        .filter(row -> row.pupil().equals(pupil))
                        .toList());
        asked.put("discussions", () -> discussionRows.find(discussion).stream().toList());
        asked.put("texts", () -> texts.of(discussion));
        asked.put("texts of the case", () -> texts.ofCase(file));
        asked.put("marks of sections", () -> List.copyOf(texts.marks(discussion).values()));
        asked.put("drafts", () -> drafts.all(discussion.value()));
        asked.put("actions", () -> actions.ofDiscussion(discussion));
        asked.put(
                "wording of actions",
                () -> actions.ofDiscussion(discussion).stream()
                        .flatMap(row -> row.wording().stream())
                        .toList());
        Map<String, Integer> rows = new TreeMap<>();
        asked.forEach((what, query) -> rows.put(what, within(query).size()));
        return rows;
    }

    private <T> T within(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
