package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Contacts of children, one row each. The database returns only those that the acting person may read. */
@Repository
class ContactRepository {

    private final JdbcClient database;

    ContactRepository(JdbcClient database) {
        this.database = database;
    }

    /** False when this contact was added before. */
    boolean insert(Contact contact, PersonId by, Instant at) {
        return database.sql("""
                                insert into cases.contact (contact_id, pupil_id, name, relationship, parental_responsibility,
                                  lives_with_child, address, postcode, phone, email, safe_contact, do_not_contact, language,
                                  interpreter, communication, call_order, valid_from, valid_to, changed_by, changed_at)
                                values (:id, :pupil, :name, :relationship, :responsibility, :lives, :address, :postcode,
                                  :phone, :email, :safe, :barred, :language, :interpreter, :communication, :place, :from,
                                  :to, :by, :at)
                                on conflict (contact_id) do nothing""")
                        .param("pupil", contact.pupil().value())
                        .params(values(contact, by, at))
                        .update()
                == 1;
    }

    /** False when it is not the version that was read. */
    boolean update(Contact contact, PersonId by, Instant at) {
        return database.sql("""
                                update cases.contact
                                set name = :name, relationship = :relationship, parental_responsibility = :responsibility,
                                    lives_with_child = :lives, address = :address, postcode = :postcode, phone = :phone,
                                    email = :email, safe_contact = :safe, do_not_contact = :barred, language = :language,
                                    interpreter = :interpreter, communication = :communication, call_order = :place,
                                    valid_from = :from, valid_to = :to, changed_by = :by, changed_at = :at,
                                    version = version + 1
                                where contact_id = :id and version = :version""")
                        .params(values(contact, by, at))
                        .param("version", contact.version())
                        .update()
                == 1;
    }

    Optional<Contact> find(ContactId id) {
        return database.sql("select * from cases.contact where contact_id = :id")
                .param("id", id.value())
                .query(ContactRepository::contact)
                .optional();
    }

    /** Ended ones too, in the order of calling. */
    List<Contact> of(PupilId pupil) {
        return database.sql("""
                        select * from cases.contact where pupil_id = :pupil
                        order by call_order, valid_from, name, contact_id""")
                .param("pupil", pupil.value())
                .query(ContactRepository::contact)
                .list();
    }

    /** Whether anybody's contacts hold a warning, for those who may see the case and not read it. */
    boolean warned(PupilId pupil) {
        return database.sql("select cases.contact_warning(:pupil)")
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> values(Contact contact, PersonId by, Instant at) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", contact.id().value());
        values.put("name", contact.name());
        values.put("relationship", contact.relationship().name());
        values.put("responsibility", contact.parentalResponsibility().name());
        values.put("lives", contact.livesWithChild().name());
        values.put("address", String.join("\n", contact.addressLines()));
        values.put("postcode", contact.postcode());
        values.put("phone", contact.phone());
        values.put("email", contact.email());
        values.put("safe", contact.safeContact());
        values.put("barred", contact.doNotContact());
        values.put("language", contact.language());
        values.put("interpreter", contact.interpreter());
        values.put("communication", contact.communication());
        values.put("place", contact.callOrder());
        values.put("from", contact.from());
        values.put("to", new SqlParameterValue(Types.DATE, contact.to()));
        values.put("by", by.value());
        values.put("at", Column.at(at));
        return values;
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        LocalDate to = Column.dateOrNull(row, "valid_to");
        return new Contact(
                new ContactId(Column.uuid(row, "contact_id")),
                Column.pupil(row),
                row.getString("name"),
                ContactRelationship.valueOf(row.getString("relationship")),
                YesOrNo.valueOf(row.getString("parental_responsibility")),
                YesOrNo.valueOf(row.getString("lives_with_child")),
                row.getString("address").lines().toList(),
                row.getString("postcode"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("safe_contact"),
                row.getBoolean("do_not_contact"),
                row.getString("language"),
                row.getBoolean("interpreter"),
                row.getString("communication"),
                row.getInt("call_order"),
                Column.date(row, "valid_from"),
                to,
                row.getInt("version"));
    }
}
