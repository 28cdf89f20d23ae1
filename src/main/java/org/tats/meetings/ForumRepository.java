package org.tats.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/** The rows of forums: times, outcomes, item kinds, standing members. */
@Repository
class ForumRepository {

    private static final String FORUM = """
            select forum_id, code, name, weekday, every_weeks, starts_at, slot_minutes, place, review_weeks,
                   actions_minutes, takes_referrals, takes_reviews, takes_flags, steers_case, version
            from meetings.forum
            """;

    private static final String MEMBER = """
            select standing_member_id, person_id, agency_id, part, valid_from, valid_to, chosen_only
            from meetings.standing_member
            """;

    private final JdbcClient jdbc;

    ForumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ForumRow> all() {
        return jdbc.sql(FORUM + "order by every_weeks, name, forum_id")
                .query(ForumRepository::forum)
                .list();
    }

    Optional<ForumRow> find(ForumId id) {
        return jdbc.sql(FORUM + "where forum_id = :id")
                .param("id", id.value())
                .query(ForumRepository::forum)
                .optional();
    }

    Optional<ForumRow> find(String code) {
        return jdbc.sql(FORUM + "where code = :code")
                .param("code", code)
                .query(ForumRepository::forum)
                .optional();
    }

    boolean update(ForumRow forum) {
        return jdbc.sql("""
                        update meetings.forum
                        set name = :name, weekday = :weekday, every_weeks = :everyWeeks, starts_at = :startsAt,
                            slot_minutes = :slot, place = :place, review_weeks = :reviewWeeks,
                            actions_minutes = :actionsMinutes, version = version + 1
                        where forum_id = :id and version = :version
                        """)
                        .param("id", forum.id().value())
                        .param("name", forum.name())
                        .param("weekday", forum.weekday().getValue())
                        .param("everyWeeks", forum.everyWeeks())
                        .param("startsAt", forum.startsAt())
                        .param("slot", forum.slotMinutes())
                        .param("place", forum.place())
                        .param("reviewWeeks", forum.reviewWeeks())
                        .param("actionsMinutes", forum.actionsMinutes())
                        .param("version", forum.version())
                        .update()
                == 1;
    }

    List<ForumOutcome> outcomes(ForumId forum) {
        return jdbc.sql("""
                        select code, label, ends_case, active, position
                        from meetings.forum_outcome
                        where forum_id = :forum
                        order by position, code
                        """)
                .param("forum", forum.value())
                .query((row, number) -> new ForumOutcome(
                        row.getString("code"),
                        row.getString("label"),
                        row.getBoolean("ends_case"),
                        row.getBoolean("active"),
                        row.getInt("position")))
                .list();
    }

    void save(ForumId forum, ForumOutcome outcome) {
        jdbc.sql("""
                insert into meetings.forum_outcome (forum_id, code, label, ends_case, active, position)
                values (:forum, :code, :label, :endsCase, :active, :position)
                on conflict (forum_id, code)
                do update set label = :label, ends_case = :endsCase, active = :active, position = :position
                """)
                .param("forum", forum.value())
                .param("code", outcome.code())
                .param("label", outcome.label())
                .param("endsCase", outcome.endsCase())
                .param("active", outcome.active())
                .param("position", outcome.position())
                .update();
    }

    List<ForumItemKind> itemKinds(ForumId forum) {
        return jdbc.sql("""
                        select kind, label, planned_minutes, position
                        from meetings.forum_item_kind
                        where forum_id = :forum
                        order by position
                        """)
                .param("forum", forum.value())
                .query((row, number) -> new ForumItemKind(
                        ItemKind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getInt("planned_minutes"),
                        row.getInt("position")))
                .list();
    }

    void planMinutes(ForumId forum, ItemKind kind, int minutes) {
        jdbc.sql("""
                update meetings.forum_item_kind set planned_minutes = :minutes where forum_id = :forum and kind = :kind
                """)
                .param("forum", forum.value())
                .param("kind", kind.name())
                .param("minutes", minutes)
                .update();
    }

    /** One standing membership as it is kept; names belong to {@code access}. */
    record Membership(
            StandingMemberId id,
            PersonId person,
            AgencyId agency,
            MemberPart part,
            LocalDate from,
            @Nullable LocalDate to,
            boolean chosenOnly) {

        boolean validOn(LocalDate date) {
            return !from.isAfter(date) && (to == null || !to.isBefore(date));
        }
    }

    List<Membership> members(ForumId forum) {
        return jdbc.sql(MEMBER + """
                        where forum_id = :forum
                        order by valid_to is not null, array_position(array['CHAIR', 'MINUTE_TAKER', 'MEMBER'], part),
                                 valid_from, standing_member_id
                        """)
                .param("forum", forum.value())
                .query(ForumRepository::member)
                .list();
    }

    List<Membership> membersOn(ForumId forum, LocalDate date) {
        return members(forum).stream().filter(member -> member.validOn(date)).toList();
    }

    StandingMemberId addMember(
            ForumId forum, PersonId person, AgencyId agency, MemberPart part, LocalDate from, boolean chosenOnly) {
        StandingMemberId id = StandingMemberId.random();
        jdbc.sql("""
                insert into meetings.standing_member
                  (standing_member_id, forum_id, person_id, agency_id, part, valid_from, chosen_only)
                values (:id, :forum, :person, :agency, :part, :from, :chosenOnly)
                """)
                .param("chosenOnly", chosenOnly)
                .param("id", id.value())
                .param("forum", forum.value())
                .param("person", person.value())
                .param("agency", agency.value())
                .param("part", part.name())
                .param("from", from)
                .update();
        return id;
    }

    /** Whether the member comes to chosen items only; false when there is no such member. */
    boolean choose(ForumId forum, StandingMemberId member, boolean chosenOnly) {
        return jdbc.sql("""
                        update meetings.standing_member set chosen_only = :chosenOnly
                        where standing_member_id = :member and forum_id = :forum
                        """)
                        .param("member", member.value())
                        .param("forum", forum.value())
                        .param("chosenOnly", chosenOnly)
                        .update()
                == 1;
    }

    boolean endMember(ForumId forum, StandingMemberId member, LocalDate lastDay) {
        return jdbc.sql("""
                        update meetings.standing_member
                        set valid_to = greatest(:lastDay, valid_from)
                        where standing_member_id = :member and forum_id = :forum and valid_to is null
                        """)
                        .param("member", member.value())
                        .param("forum", forum.value())
                        .param("lastDay", lastDay)
                        .update()
                == 1;
    }

    private static ForumRow forum(ResultSet row, int number) throws SQLException {
        return new ForumRow(
                new ForumId(row.getObject("forum_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                DayOfWeek.of(row.getInt("weekday")),
                row.getInt("every_weeks"),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("slot_minutes"),
                row.getString("place"),
                row.getInt("review_weeks"),
                row.getInt("actions_minutes"),
                new ForumRow.Takes(
                        row.getBoolean("takes_referrals"),
                        row.getBoolean("takes_reviews"),
                        row.getBoolean("takes_flags")),
                row.getBoolean("steers_case"),
                row.getInt("version"));
    }

    private static Membership member(ResultSet row, int number) throws SQLException {
        return new Membership(
                new StandingMemberId(row.getObject("standing_member_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                MemberPart.valueOf(row.getString("part")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("chosen_only"));
    }
}
