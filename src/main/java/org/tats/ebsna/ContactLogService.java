package org.tats.ebsna;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.ContactService;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/** Contacts with children and families: planned, made, or nobody reached. */
@Service
@Transactional
public class ContactLogService {

    private static final Set<ContactState> ENDED =
            EnumSet.of(ContactState.MADE, ContactState.NOT_REACHED, ContactState.CALLED_OFF);

    private final Access access;
    private final Plans plans;
    private final PlanQueries queries;
    private final ContactLogRepository contacts;
    private final ContactService safe;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactLogService(
            Access access,
            Plans plans,
            PlanQueries queries,
            ContactLogRepository contacts,
            ContactService safe,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.queries = queries;
        this.contacts = contacts;
        this.safe = safe;
        this.events = events;
        this.clock = clock;
    }

    /** What must not be overlooked before somebody contacts the child's family, a sentence each. */
    @Requires(Permission.WORK_PLAN)
    public List<String> warnings(PupilId pupil) {
        access.require(Permission.WORK_PLAN, pupil);
        return SafeContactWords.of(safe.safeContact(pupil));
    }

    /**
     * Writes a contact: one to come is planned, one that was is made or reached nobody. Twice with the same id writes one.
     *
     * @throws RuleBroken when time and state contradict each other, or a past one says nothing
     */
    @Requires(Permission.WORK_PLAN)
    public void write(WriteContact entry) {
        PlanRow row = plans.workable(entry.plan());
        notToCome(entry.at(), entry.state());
        if (entry.state() == ContactState.CALLED_OFF) {
            throw new RuleBroken("Only a planned contact is called off.");
        }
        said(entry.state(), entry.words());
        int warnings = warnings(row.pupil()).size();
        if (contacts.insert(row, entry, access.current().id(), warnings, clock.instant())) {
            events.publishEvent(EbsnaEvent.of(
                    "EbsnaContactWritten",
                    row,
                    Map.of("part", entry.id().toString(), "state", entry.state().name(), "warnings", warnings)));
        }
    }

    /** Says what became of a planned contact. @throws RuleBroken when somebody did so meanwhile, or it says nothing */
    @Requires(Permission.WORK_PLAN)
    public void finish(UUID contact, ContactState state, String words, int version) {
        ContactEntry entry = contacts.find(contact).orElseThrow(NotFound::new);
        PlanRow row = plans.workable(entry.plan());
        if (!ENDED.contains(state)) {
            throw new RuleBroken("Say what became of it: made, nobody reached, or called off.");
        }
        said(state, words);
        boolean early = entry.at().isAfter(clock.instant()) && state != ContactState.CALLED_OFF;
        Plans.unlessStale(contacts.finish(
                contact,
                state,
                words,
                early ? clock.instant() : entry.at(),
                access.current().id(),
                version,
                clock.instant()));
        events.publishEvent(
                EbsnaEvent.of("EbsnaContactFinished", row, Map.of("part", contact.toString(), "state", state.name())));
    }

    /**
     * Corrects a contact: what it said before stays in the log with the reason. A closed plan takes corrections too.
     *
     * @throws RuleBroken without a reason, when nothing is different, or when somebody else changed it meanwhile
     */
    @Requires(Permission.WORK_PLAN)
    public void correct(CorrectContact right) {
        ContactEntry entry = contacts.find(right.contact()).orElseThrow(NotFound::new);
        PlanRow row = plans.correctable(entry.plan());
        Plans.needed(right.reason(), "Say why it is corrected.");
        if ((entry.state() == ContactState.PLANNED) != (right.state() == ContactState.PLANNED)) {
            throw new RuleBroken("A planned contact stays planned here: say what became of it instead.");
        }
        notToCome(right.at(), right.state());
        said(right.state(), right.words());
        if (same(entry, right)) {
            throw new RuleBroken("Nothing is different. Change what is wrong, then save it.");
        }
        Plans.unlessStale(contacts.correct(right, access.current().id(), clock.instant()));
        events.publishEvent(EbsnaEvent.of(
                "EbsnaContactCorrected",
                row,
                Map.of(
                        "part",
                        right.contact().toString(),
                        "state",
                        right.state().name(),
                        "version",
                        right.version() + 1)));
    }

    private static boolean same(ContactEntry entry, CorrectContact right) {
        return entry.at().equals(right.at())
                && entry.with() == right.with()
                && entry.how() == right.how()
                && entry.state() == right.state()
                && entry.words().equals(right.words().strip());
    }

    /** The acting person's contacts of a day in London, in order of time. */
    @Requires(Permission.WORK_PLAN)
    public List<DayEntry> day(LocalDate day) {
        List<DayEntry> entries = new ArrayList<>();
        contacts.of(
                        access.current().id(),
                        day.atStartOfDay(Dates.LONDON).toInstant(),
                        day.plusDays(1).atStartOfDay(Dates.LONDON).toInstant())
                .forEach(contact -> queries.find(contact.plan())
                        .filter(plan -> access.may(Permission.WORK_PLAN, plan.pupil()))
                        .ifPresent(plan -> entries.add(new DayEntry(contact, plan.pupilName(), plan.schoolName()))));
        events.publishEvent(new Opened(
                "ebsna-day",
                day.toString(),
                null,
                Map.of(
                        "keys",
                        entries.stream()
                                .map(entry -> entry.contact().id().toString())
                                .toList())));
        return entries;
    }

    private void notToCome(Instant at, ContactState state) {
        if (at.isAfter(clock.instant()) && (state == ContactState.MADE || state == ContactState.NOT_REACHED)) {
            throw new RuleBroken("This time is to come: plan the contact, and write what became of it afterwards.");
        }
    }

    private static void said(ContactState state, String words) {
        Plans.text(words);
        if (state == ContactState.MADE) {
            Plans.needed(words, "Write what was said or agreed.");
        }
        if (state == ContactState.NOT_REACHED) {
            Plans.needed(words, "Write what was tried.");
        }
    }
}
