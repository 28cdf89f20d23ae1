package org.tats.learners;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.meetings.AgendaSource;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ItemKind;

/** Proposes every child on the list to the Vulnerable Learners group; counted anew when the last count is of another day. */
@Component
class LearnersAgenda implements AgendaSource {

    private static final int MOST = 10_000;

    private final Access access;
    private final LearnersList list;
    private final LearnersQueries queries;

    LearnersAgenda(Access access, LearnersList list, LearnersQueries queries) {
        this.access = access;
        this.list = list;
        this.queries = queries;
    }

    @Override
    public String code() {
        return "vulnerable-learners";
    }

    @Override
    public List<Proposed> proposals(ForumRow forum, LocalDate heldOn) {
        if (!forum.code().equals(LearnersList.GROUP) || !access.may(Permission.SEE_LISTED)) {
            return List.of();
        }
        list.day();
        return queries.list(LearnersFilter.ALL, access.scope(Permission.SEE_LISTED), Optional.empty(), 0, MOST).stream()
                .map(row -> new Proposed(row.pupil(), ItemKind.LISTED, row.why() + ".", null, "listed:" + row.pupil()))
                .toList();
    }
}
