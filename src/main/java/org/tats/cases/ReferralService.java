package org.tats.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.Requires;
import org.tats.access.Role;
import org.tats.access.Scope;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.registry.RegistryService;

/** Asking for a pupil to be discussed, and deciding on what was asked. */
@Service
@Transactional
public class ReferralService {

    private static final int DECIDED_SHOWN = 50;

    private final Access access;
    private final ReferralRepository repository;
    private final ReferralQueries queries;
    private final Referrals referrals;
    private final DraftRepository drafts;
    private final HarmNoticing harm;
    private final RegistryService registry;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralService(
            Access access,
            ReferralRepository repository,
            ReferralQueries queries,
            Referrals referrals,
            DraftRepository drafts,
            HarmNoticing harm,
            RegistryService registry,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.repository = repository;
        this.queries = queries;
        this.referrals = referrals;
        this.drafts = drafts;
        this.harm = harm;
        this.registry = registry;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /** The pupil of a form: whoever may refer a pupil may see this much. */
    @Requires(Permission.REFER)
    public ReferralPupil pupil(PupilId pupil) {
        access.require(Permission.REFER, pupil);
        return queries.pupil(pupil).orElseThrow(NotFound::new);
    }

    /** Keeps what was typed so far in one field; commits by itself. @return when it was kept */
    @Requires(Permission.REFER)
    public Instant saveDraft(PupilId pupil, ReferralField field, String text) {
        access.require(Permission.REFER, pupil);
        Instant now = clock.instant();
        harm.typed(pupil, field, text, access.current().id());
        drafts.save(pupil.value(), field.name(), access.current().id(), text, 0, now);
        return now;
    }

    /** What the signed-in person typed for this pupil and did not submit. */
    @Requires(Permission.REFER)
    public ReferralDraft draft(PupilId pupil) {
        access.require(Permission.REFER, pupil);
        var texts = new EnumMap<ReferralField, String>(ReferralField.class);
        Map<String, Draft> kept = drafts.of(pupil.value(), access.current().id());
        kept.forEach((field, draft) -> texts.put(ReferralField.valueOf(field), draft.text()));
        Optional<Instant> savedAt = kept.values().stream().map(Draft::savedAt).max(Instant::compareTo);
        return new ReferralDraft(texts, savedAt);
    }

    /**
     * Submits a referral. A headteacher's statement that permanent exclusion is being considered becomes a fact that
     * raises a flag, where the school is in the data.
     *
     * @throws RuleBroken when something is missing, or a referral from this school already waits
     */
    @Requires(Permission.REFER)
    public ReferralId submit(SubmitReferral typed) {
        SubmitReferral form = typed.stripped();
        access.require(Permission.REFER, form.pupil());
        Person person = access.current();
        ReferralSource source = source(person, form.school());
        LocalDate today = Dates.today(clock);
        LocalDate on = Optional.ofNullable(form.receivedOn()).orElse(today);
        check(form, source, on, today);
        ReferralId id = ReferralId.random();
        repository.insert(id, form, source, on, clock.instant(), person.id());
        SchoolUrn school = form.school();
        if (form.consideringPermanentExclusion() && school != null) {
            registry.recordConsideration(form.pupil(), school, on, "referral:" + id);
        }
        harm.sent(id, form, person.id());
        drafts.deleteAll(form.pupil().value(), person.id());
        events.publishEvent(new ReferralSubmitted(id, form.pupil(), source, form.consideringPermanentExclusion()));
        return id;
    }

    /** What waits for a decision: permanent exclusion considered first, then the oldest. */
    @Requires(Permission.SEE_REFERRALS)
    public List<ReferralRow> inbox() {
        return listed("inbox", queries.in(ReferralStatus.SUBMITTED));
    }

    @Requires(Permission.SEE_REFERRALS)
    public int waiting() {
        return queries.count(ReferralStatus.SUBMITTED);
    }

    /** What was decided lately, the newest first. */
    @Requires(Permission.SEE_REFERRALS)
    public List<ReferralRow> decided() {
        return listed("decided", queries.decided(DECIDED_SHOWN));
    }

    /** Accepted and not discussed yet: for the agenda. */
    @Requires(Permission.BUILD_AGENDA)
    public List<ReferralRow> accepted() {
        return listed("accepted", queries.in(ReferralStatus.ACCEPTED));
    }

    /** A referral with what was written. */
    @Requires(Permission.SEE_REFERRALS)
    public ReferralDetails open(ReferralId id) {
        ReferralDetails details = queries.read(id).orElseThrow(NotFound::new);
        events.publishEvent(new Opened(
                "referral",
                id.toString(),
                details.row().pupil(),
                Map.of("version", details.row().version())));
        return details;
    }

    @Requires(Permission.DECIDE_REFERRAL)
    public void accept(ReferralId id, int version) {
        referrals.move(referrals.get(id), ReferralStatus.ACCEPTED, "", version);
    }

    /** Returns it with a reason that the school reads; what was written is there again when they open the form. */
    @Requires(Permission.DECIDE_REFERRAL)
    public void sendBack(ReferralId id, String reason, int version) {
        if (reason.isBlank()) {
            throw new RuleBroken("Say what is missing, so that the school can send it again.");
        }
        ReferralDetails details = queries.read(id).orElseThrow(NotFound::new);
        referrals.move(details.row(), ReferralStatus.RETURNED, reason.strip(), version);
        draftAgain(details);
    }

    /** What the signed-in person's school sent, and where each stands; for a time also of pupils who left. */
    @Requires(Permission.REFER)
    public List<ReferralRow> ofMySchool() {
        return access.current()
                .school()
                .map(school -> listed("own", queries.ofSchool(school, referred())))
                .orElse(List.of());
    }

    private Scope referred() {
        return access.scope(Permission.REFER).or(access.scope(Permission.FORMER_OUTCOME));
    }

    private void draftAgain(ReferralDetails details) {
        Map<ReferralField, String> texts = Map.of(
                ReferralField.CONCERN, details.concern(),
                ReferralField.TRIED, details.tried(),
                ReferralField.PUPIL_VIEW, details.pupilView(),
                ReferralField.PARENT_VIEW, details.parentView(),
                ReferralField.WANTED, details.wanted());
        var author = repository.submittedBy(details.row().id());
        // the draft is the sender's, whose drafts the person who sends it back may not write
        asTats.within(() -> {
            texts.forEach((field, text) ->
                    drafts.save(details.row().pupil().value(), field.name(), author, text, 0, clock.instant()));
            return author;
        });
    }

    private static ReferralSource source(Person person, @Nullable SchoolUrn school) {
        if (!person.has(Role.SCHOOL)) {
            return person.has(Role.SYSTEM) && school != null ? ReferralSource.SCHOOL : ReferralSource.AUTHORITY;
        }
        boolean own = person.school().filter(urn -> urn.equals(school)).isPresent();
        if (!own) {
            throw new NotFound();
        }
        return ReferralSource.SCHOOL;
    }

    private void check(SubmitReferral form, ReferralSource source, LocalDate on, LocalDate today) {
        require(form.concern(), "Describe the concern.");
        require(form.tried(), "Say what has been tried.");
        require(form.pupilView(), "Write the pupil’s view, or why it was not gathered.");
        require(form.parentView(), "Write the parents’ or carers’ view, or why it was not gathered.");
        require(form.wanted(), "Say what you want from the meeting.");
        if (on.isAfter(today)) {
            throw new RuleBroken("A referral cannot come from the future. Check the date.");
        }
        boolean own = source == ReferralSource.SCHOOL && access.current().has(Role.SCHOOL);
        if (own && !on.equals(today)) {
            throw new RuleBroken("A school’s own form counts from the day it is sent.");
        }
        repository.waitingSince(form.pupil(), form.school()).ifPresent(since -> {
            throw new RuleBroken("A referral for this pupil of " + Dates.full(since) + " is waiting for its meeting.");
        });
    }

    private static void require(String text, String sentence) {
        if (text.isEmpty()) {
            throw new RuleBroken(sentence);
        }
    }

    private List<ReferralRow> listed(String query, List<ReferralRow> rows) {
        List<String> keys = rows.stream().map(row -> row.id().toString()).toList();
        List<String> pupils =
                rows.stream().map(row -> row.pupil().toString()).distinct().toList();
        events.publishEvent(
                new Opened("referrals", query, null, Map.of("count", rows.size(), "keys", keys, "pupils", pupils)));
        return rows;
    }
}
