package org.tats.cases.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.cases.CaseDetails;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseStatus;
import org.tats.cases.HarmNotice;
import org.tats.cases.HarmNoticeId;
import org.tats.cases.HarmReply;
import org.tats.cases.Keeping;
import org.tats.cases.NoteDraft;
import org.tats.cases.NoteId;
import org.tats.cases.NoteService;
import org.tats.cases.SafeguardingService;
import org.tats.cases.WriteNote;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.ui.HarmArea;
import org.tats.common.ui.SafeguardingSettings;

/** Draws the notes of a case file and does what the section asks for. */
@Component
class NotesPart {

    private final NoteService notes;
    private final SafeguardingService safeguarding;
    private final SafeguardingSettings settings;
    private final PeopleService people;
    private final Access access;
    private final Clock clock;

    NotesPart(
            NoteService notes,
            SafeguardingService safeguarding,
            SafeguardingSettings settings,
            PeopleService people,
            Access access,
            Clock clock) {
        this.notes = notes;
        this.safeguarding = safeguarding;
        this.settings = settings;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** @param names of all agencies @param saved after something was kept */
    NotesSection draw(CaseDetails details, Map<AgencyId, String> names, Runnable saved) {
        return new NotesSection(details, names, new OfCase(details.row(), saved));
    }

    private final class OfCase implements Noting {

        private final CaseRow row;
        private final Runnable saved;
        private final boolean may;
        private List<HarmNotice> notices;

        OfCase(CaseRow row, Runnable saved) {
            this.row = row;
            this.saved = saved;
            this.may = access.may(Permission.CONTRIBUTE, row.pupil());
            this.notices = safeguarding.noticedInNotes(row.id());
        }

        @Override
        public boolean mayWrite() {
            return may && row.status() == CaseStatus.OPEN;
        }

        @Override
        public boolean mayAdd() {
            return may;
        }

        @Override
        public Map<AgencyId, String> nameable() {
            var services = new LinkedHashMap<AgencyId, String>();
            people.agencies().stream()
                    .filter(agency -> agency.active() && agency.function() != AgencyFunction.SCHOOL)
                    .filter(agency -> !access.current().worksFor(agency.id()))
                    .forEach((AgencyRow agency) -> services.put(agency.id(), agency.name()));
            return services;
        }

        @Override
        public NoteDraft draft(@Nullable NoteId addsTo) {
            return notes.draft(row.id(), addsTo);
        }

        @Override
        public Instant save(@Nullable NoteId addsTo, String text) {
            Instant at = notes.saveDraft(row.id(), addsTo, text);
            notices = safeguarding.noticedInNotes(row.id());
            return at;
        }

        @Override
        public void discard(@Nullable NoteId addsTo) {
            notes.discardDraft(row.id(), addsTo);
            saved.run();
        }

        @Override
        public void write(NoteId id, @Nullable NoteId addsTo, String text, Keeping keeping) {
            notes.write(new WriteNote(id, row.id(), addsTo, text, keeping));
            saved.run();
        }

        @Override
        public void handle(NoteId id, Keeping keeping) {
            notes.handle(id, keeping);
            saved.run();
        }

        @Override
        public HarmArea harm(String field) {
            var place = new HarmArea[1];
            place[0] = new HarmArea(
                    settings,
                    () -> LocalTime.now(clock.withZone(Dates.LONDON)),
                    may
                            ? (notice, calledAt, why) -> {
                                safeguarding.answerInNote(
                                        row.id(),
                                        new HarmNoticeId(notice),
                                        HarmReply.of(calledAt, why, Dates.today(clock)));
                                notices = safeguarding.noticedInNotes(row.id());
                                show(place[0], field, true);
                            }
                            : null);
            show(place[0], field, false);
            return place[0];
        }

        @Override
        public void show(HarmArea area, String field, boolean aloud) {
            area.show(
                    notices.stream()
                            .filter(notice -> notice.field().equals(field))
                            .map(notice -> new HarmArea.Notice(notice.id().value(), notice.line()))
                            .toList(),
                    aloud);
        }
    }
}
