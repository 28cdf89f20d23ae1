package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;

/** Agreed actions, one row each. */
@Repository
class ActionRepository {

    private final JdbcClient database;

    ActionRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(ActionId id, Discussion discussion, AgreeAction action) {
        database.sql("""
                        with agreed as (
                          insert into cases.agreed_action (action_id, case_file_id, discussion_id, pupil_id,
                                                           owner_person_id, owner_agency_id, due_on, status, agreed_on)
                          values (:id, :caseFile, :discussion, :pupil, :owner, :agency, :dueOn, 'OPEN', :agreedOn))
                        insert into cases.action_wording (action_id, pupil_id, owner_person_id, what)
                        values (:id, :pupil, :owner, :what)
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
                        select a.action_id from cases.agreed_action a
                        join cases.action_wording w on w.action_id = a.action_id
                        where a.discussion_id = :discussion and w.what = :what and a.owner_person_id = :owner
                          and a.owner_agency_id = :agency and a.due_on = :dueOn and a.status = 'OPEN'
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
                                with changed as (
                                  update cases.agreed_action
                                  set owner_person_id = :owner, owner_agency_id = :agency, due_on = :dueOn,
                                      version = version + 1
                                  where action_id = :id and version = :version
                                  returning action_id)
                                update cases.action_wording w set what = :what, owner_person_id = :owner
                                from changed where w.action_id = changed.action_id
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
                                with finished as (
                                  update cases.agreed_action
                                  set status = :status, finished_on = :on, version = version + 1
                                  where action_id = :id and version = :version and status = 'OPEN'
                                  returning action_id)
                                update cases.action_wording w set note = :note
                                from finished where w.action_id = finished.action_id
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
