package org.tats.meetings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/** Which agencies, of those that come to chosen items only, are asked to an item. */
@Repository
class ItemAgencyRepository {

    private final JdbcClient jdbc;

    ItemAgencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks an agency to an item, or no longer. */
    void choose(AgendaItemId item, AgencyId agency, boolean chosen) {
        String statement = chosen ? """
                insert into meetings.agenda_item_agency (agenda_item_id, agency_id) values (:item, :agency)
                on conflict do nothing
                """ : """
                delete from meetings.agenda_item_agency where agenda_item_id = :item and agency_id = :agency
                """;
        jdbc.sql(statement)
                .param("item", item.value())
                .param("agency", agency.value())
                .update();
    }

    Set<AgencyId> chosen(AgendaItemId item) {
        return jdbc.sql("select agency_id from meetings.agenda_item_agency where agenda_item_id = :item")
                .param("item", item.value())
                .query((row, number) -> new AgencyId(row.getObject("agency_id", UUID.class)))
                .set();
    }

    /** The agencies of the day's standing members who come to chosen items only, by name. */
    List<ChosenAgency> chosenAgencies(MeetingId meeting) {
        return jdbc.sql("""
                        select s.agency_id, a.name, array_remove(array_agg(distinct c.agenda_item_id), null) as items
                        from meetings.meeting m
                        join meetings.standing_member s on s.forum_id = m.forum_id and s.chosen_only
                         and s.valid_from <= m.held_on and (s.valid_to is null or s.valid_to >= m.held_on)
                        join access.agency_name a on a.agency_id = s.agency_id
                        left join meetings.agenda_item i on i.meeting_id = m.meeting_id
                        left join meetings.agenda_item_agency c
                          on c.agenda_item_id = i.agenda_item_id and c.agency_id = s.agency_id
                        where m.meeting_id = :meeting
                        group by s.agency_id, a.name
                        order by a.name
                        """)
                .param("meeting", meeting.value())
                .query((row, number) -> new ChosenAgency(
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getString("name"),
                        Arrays.stream((UUID[]) row.getArray("items").getArray())
                                .map(AgendaItemId::new)
                                .collect(Collectors.toSet())))
                .list();
    }

    /** By item, the standing members of the day who come to chosen items only, and whose agency is not asked to it. */
    Map<AgendaItemId, Set<PersonId>> notAsked(MeetingId meeting) {
        Map<AgendaItemId, Set<PersonId>> notAsked = new HashMap<>();
        jdbc.sql("""
                        select i.agenda_item_id, s.person_id
                        from meetings.agenda_item i
                        join meetings.meeting m on m.meeting_id = i.meeting_id
                        join meetings.standing_member s on s.forum_id = m.forum_id and s.chosen_only
                         and s.valid_from <= m.held_on and (s.valid_to is null or s.valid_to >= m.held_on)
                        where i.meeting_id = :meeting
                          and not exists (select from meetings.agenda_item_agency c
                                          where c.agenda_item_id = i.agenda_item_id and c.agency_id = s.agency_id)
                        """).param("meeting", meeting.value()).query(row -> {
            notAsked.computeIfAbsent(
                            new AgendaItemId(row.getObject("agenda_item_id", UUID.class)), none -> new HashSet<>())
                    .add(new PersonId(row.getObject("person_id", UUID.class)));
        });
        return notAsked;
    }
}
