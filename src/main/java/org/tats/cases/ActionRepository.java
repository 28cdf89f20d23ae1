package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreed actions, one row each. */
@Repository
class ActionRepository {

    private final JdbcClient database;

    ActionRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(ActionId id, Discussion discussion, AgreeAction action) {
        database.sql("""
                        insert into cases.agreed_action (action_id, case_file_id, discussion_id, pupil_id, what,
                                                         owner_person_id, owner_agency_id, due_on, status, agreed_on)
                        values (:id, :caseFile, :discussion, :pupil, :what, :owner, :agency, :dueOn, 'OPEN', :agreedOn)
                        """)
                .param("id", id.value())
                .param("caseFile", discussion.caseFile().value())
                .param("discussion", discussion.id().value())
                .param("pupil", discussion.pupil().value())
                .param("what", action.what())
                .param("owner", action.owner().value())
                .param("agency", action.agency().value())
                .param("dueOn", action.dueOn())
                .param("agreedOn", discussion.heldOn())
                .update();
    }

    /** An open action of the discussion that says exactly the same. */
    Optional<ActionId> same(AgreeAction action) {
        return database.sql("""
                        select action_id from cases.agreed_action
                        where discussion_id = :discussion and what = :what and owner_person_id = :owner
                          and owner_agency_id = :agency and due_on = :dueOn and status = 'OPEN'
                        """)
                .param("discussion", action.discussion().value())
                .param("what", action.what())
                .param("owner", action.owner().value())
                .param("agency", action.agency().value())
                .param("dueOn", action.dueOn())
                .query((row, number) -> new ActionId(Column.uuid(row, "action_id")))
                .optional();
    }

    /** False when somebody else changed the action since it had this version. */
    boolean change(ActionId id, AgreeAction action, int version) {
        return database.sql("""
                                update cases.agreed_action
                                set what = :what, owner_person_id = :owner, owner_agency_id = :agency, due_on = :dueOn,
                                    version = version + 1
                                where action_id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("what", action.what())
                        .param("owner", action.owner().value())
                        .param("agency", action.agency().value())
                        .param("dueOn", action.dueOn())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when somebody else changed the action since it had this version. */
    boolean finish(ActionId id, ActionStatus status, LocalDate on, String note, int version) {
        return database.sql("""
                                update cases.agreed_action
                                set status = :status, finished_on = :on, note = :note, version = version + 1
                                where action_id = :id and version = :version and status = 'OPEN'
                                """)
                        .param("id", id.value())
                        .param("status", status.name())
                        .param("on", on)
                        .param("note", note)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** An action that ends shows up where the discussion is open, locked or not. */
    void countChange(DiscussionId discussion) {
        database.sql("update cases.discussion set version = version + 1 where discussion_id = :id")
                .param("id", discussion.value())
                .update();
    }
}
