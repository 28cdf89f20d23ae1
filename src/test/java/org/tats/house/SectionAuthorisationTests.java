package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tats.access.Access;
import org.tats.access.Decision;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.cases.CaseService;
import org.tats.cases.DiscussionService;
import org.tats.cases.FieldText;
import org.tats.common.NotFound;
import org.tats.house.SectionCells.Cell;
import org.tats.testing.Persona;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

/**
 * Executes {@code authz-sections.csv}: which persona, related to a pupil in which way, may read a text handled in which way,
 * and for which reason not. On the decision, on the service, and on the database with no Java in between; for sections of an
 * item and, by the same table, for notes of a case. Over HTTP in {@link HttpAuthorisationTests}.
 */
@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectionAuthorisationTests {

    private final Access access;
    private final SignedIn signedIn;
    private final ApplicationContext context;
    private final DiscussionService discussions;
    private final CaseService files;
    private final SwitchingDataSource source;
    private final Clock clock;
    private SectionCells table;
    private List<Cell> cells = List.of();

    SectionAuthorisationTests(
            @Autowired Access access,
            @Autowired SignedIn signedIn,
            @Autowired ApplicationContext context,
            @Autowired DiscussionService discussions,
            @Autowired CaseService files,
            @Autowired SwitchingDataSource source,
            @Autowired Clock clock) {
        this.access = access;
        this.signedIn = signedIn;
        this.context = context;
        this.discussions = discussions;
        this.files = files;
        this.source = source;
        this.clock = clock;
    }

    @BeforeAll
    void makeEveryCell() throws IOException {
        table = SectionCells.written(context);
        cells = table.all();
        assertThat(cells).hasSize(Persona.values().length * 9 * 7);
    }

    @Test
    void theDecisionAnswersAsWritten() {
        List<String> wrong = new ArrayList<>();
        for (Cell cell : cells) {
            Decision actual = decide(cell);
            if (actual != cell.expected()) {
                wrong.add(cell + ": " + actual + " instead of " + cell.expected());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theServiceShowsTheTextToThoseAndNobodyElse() {
        onlyThoseAreShown(cell -> {
            FieldText text = discussions.open(cell.discussion()).field(cell.field());
            return !text.closed() && text.text().equals(SectionCells.words(cell.field()));
        });
    }

    @Test
    void theDatabaseReturnsTheRowToThoseAndNobodyElse() throws SQLException {
        onlyThoseGetTheRow(
                "select text from cases.discussion_text where discussion_id = ? and field = ?",
                cell -> List.of(cell.discussion().value(), cell.field().key()));
    }

    /** The same for notes of the case: they are sections as those of an item are, so the same table holds. */
    @Test
    void theCaseShowsTheNoteToThoseAndNobodyElse() {
        onlyThoseAreShown(cell -> files.read(cell.caseFile()).notes().stream()
                .anyMatch(
                        note -> note.id().equals(cell.note()) && note.text().equals(SectionCells.noted(cell.field()))));
    }

    @Test
    void theDatabaseReturnsTheNoteToThoseAndNobodyElse() throws SQLException {
        onlyThoseGetTheRow(
                "select text from cases.note where note_id = ?",
                cell -> List.of(cell.note().value()));
    }

    private void onlyThoseAreShown(Predicate<Cell> reading) {
        List<String> wrong = new ArrayList<>();
        for (Cell cell : cells) {
            // schools have a door of their own, which shows approved minutes only
            boolean expected = cell.persona() != Persona.SCHOOL_USER && cell.expected() == Decision.ALLOWED;
            if (shown(cell, reading) != expected) {
                wrong.add(cell + (expected ? " is not shown" : " is shown"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void onlyThoseGetTheRow(String sql, Function<Cell, List<Object>> key) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = source.database().asApplication().getConnection()) {
            connection.setAutoCommit(false);
            for (Cell cell : cells) {
                boolean returned = returned(connection, cell, sql, key.apply(cell));
                if (returned != (cell.expected() == Decision.ALLOWED)) {
                    wrong.add(cell + (returned ? " comes back" : " does not come back"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Decision decide(Cell cell) {
        if (cell.persona() == Persona.NOBODY) {
            return Decision.NO_PERSON;
        }
        Person person = access.person(table.id(cell.persona())).orElseThrow();
        Permission asked = cell.persona() == Persona.SCHOOL_USER ? Permission.OWN_OUTCOME : Permission.SEE_CASE_TEXT;
        return access.decide(person, asked, cell.pupil(), cell.section());
    }

    private boolean shown(Cell cell, Predicate<Cell> reading) {
        if (cell.persona() == Persona.NOBODY) {
            signedIn.out();
        } else {
            signedIn.use(table.id(cell.persona()));
        }
        try {
            return reading.test(cell);
        } catch (NotFound refused) {
            return false;
        } finally {
            signedIn.out();
        }
    }

    private boolean returned(Connection connection, Cell cell, String sql, List<Object> parameters)
            throws SQLException {
        try (PreparedStatement who = connection.prepareStatement(
                        "select set_config('app.person', ?, true), set_config('app.now', ?, true)");
                PreparedStatement row = connection.prepareStatement(sql)) {
            who.setString(
                    1,
                    cell.persona() == Persona.NOBODY
                            ? ""
                            : table.id(cell.persona()).toString());
            who.setString(2, clock.instant().toString());
            who.execute();
            for (int i = 0; i < parameters.size(); i++) {
                row.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet found = row.executeQuery()) {
                return found.next();
            }
        } finally {
            connection.rollback();
        }
    }
}
