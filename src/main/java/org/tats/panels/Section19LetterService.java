package org.tats.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.access.RunAs;
import org.tats.cases.Addressees;
import org.tats.cases.Contact;
import org.tats.cases.ContactService;
import org.tats.clocks.ClockService;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.documents.Addressee;
import org.tats.documents.DocumentData;
import org.tats.documents.DocumentFormat;
import org.tats.documents.DocumentId;
import org.tats.documents.DocumentService;
import org.tats.documents.DocumentWay;
import org.tats.documents.IssueDocument;
import org.tats.documents.Letter;
import org.tats.registry.PupilCard;
import org.tats.registry.RegistryService;

/** Letters of Section 19, always to every parent who may be written to, and the log of decisions as one document. */
@Service
@Transactional
public class Section19LetterService {

    private final Access access;
    private final RequestReading reading;
    private final DecisionRepository decisionRows;
    private final Section19Service requests;
    private final Section19DecisionService decisions;
    private final KeyPointReading keyPoints;
    private final ContactService contacts;
    private final DocumentService documents;
    private final RegistryService registry;
    private final ClockService clocks;
    private final PeopleService people;
    private final Clock clock;

    Section19LetterService(
            Access access,
            RequestReading reading,
            DecisionRepository decisionRows,
            Section19Service requests,
            Section19DecisionService decisions,
            KeyPointReading keyPoints,
            ContactService contacts,
            DocumentService documents,
            RegistryService registry,
            ClockService clocks,
            PeopleService people,
            Clock clock) {
        this.access = access;
        this.reading = reading;
        this.decisionRows = decisionRows;
        this.requests = requests;
        this.decisions = decisions;
        this.keyPoints = keyPoints;
        this.contacts = contacts;
        this.documents = documents;
        this.registry = registry;
        this.clocks = clocks;
        this.people = people;
        this.clock = clock;
    }

    /** To whom the letters of this child go, with what to know before one is sent. Empty for who may not read contacts. */
    @Requires(Permission.WORK_SECTION_19)
    public Optional<Addressees> addressees(PupilId pupil) {
        access.require(Permission.WORK_SECTION_19, pupil);
        return access.may(Permission.SEE_CASE) && contacts.mayRead(pupil)
                ? Optional.of(contacts.addressees(pupil))
                : Optional.empty();
    }

    /** Tells the parents that the request came and by when it is decided; that acknowledges it. */
    @Requires(Permission.WORK_SECTION_19)
    public void acknowledge(RequestId id, DocumentWay way, int version) {
        Request request = reading.open(id, version);
        issue(request, acknowledgement(request), way, false);
        requests.acknowledge(id, Dates.today(clock), version);
    }

    /**
     * Tells the parents the decision, with reasons and the ways to disagree; that completes it.
     *
     * @param alsoSchool whether the school gets the same letter, which its people may then open
     */
    @Requires(Permission.WORK_SECTION_19)
    public void tell(DecisionId id, DocumentWay way, boolean alsoSchool) {
        Decision decision = decisionRows.find(id).orElseThrow(NotFound::new);
        Request request = reading.worked(decision.request());
        DocumentId first = issue(request, told(request, decision), way, alsoSchool);
        decisions.letterIssued(id, Dates.today(clock), first.value());
    }

    /** The acknowledgement as the first of the parents would get it now, marked as a draft; nothing is kept. */
    @Requires(Permission.WORK_SECTION_19)
    public byte[] preview(RequestId id, DocumentFormat format) {
        Request request = reading.open(id);
        return preview(request, acknowledgement(request), format);
    }

    /** The letter about a decision as the first of the parents would get it now, marked as a draft; nothing is kept. */
    @Requires(Permission.WORK_SECTION_19)
    public byte[] preview(DecisionId id, DocumentFormat format) {
        Decision decision = decisionRows.find(id).orElseThrow(NotFound::new);
        Request request = reading.worked(decision.request());
        return preview(request, told(request, decision), format);
    }

    private byte[] preview(Request request, Words words, DocumentFormat format) {
        return documents.preview(words.to(parents(request).getFirst(), signatory()), format);
    }

    /** What a letter says, whoever gets it. */
    private record Words(String kind, String reference, DocumentData data) {
        Letter to(Addressee addressee, Letter.Signatory by) {
            return new Letter(kind, addressee, reference, data, by);
        }
    }

    private Words acknowledgement(Request request) {
        Optional<LocalDate> decideBy = RunAs.system(() -> clocks.ofPupil(request.pupil())).stream()
                .filter(row -> row.clock().id().equals("S19-DECIDE"))
                .filter(row -> row.reading().state().open())
                .findFirst()
                .flatMap(row -> row.reading().due());
        return new Words(
                LetterWords.ACKNOWLEDGED,
                request.reference(),
                LetterWords.acknowledgement(request, firstName(request.pupil()), decideBy, Dates.today(clock)));
    }

    private Words told(Request request, Decision decision) {
        return new Words(
                LetterWords.kind(decision.outcome()),
                decision.number(),
                LetterWords.decision(request, decision, firstName(request.pupil())));
    }

    /** The log of a child as one document on file: decisions with the data seen then, and every key point. */
    @Requires(Permission.SEE_SECTION_19)
    public DocumentId log(PupilId pupil) {
        access.require(Permission.SEE_SECTION_19, pupil);
        List<Decision> rows = decisionRows.ofPupil(pupil).reversed();
        LocalDate today = Dates.today(clock);
        String name = rows.stream()
                .findFirst()
                .map(decision -> reading.seen(decision.request()).pupilName())
                .orElseThrow(() -> new RuleBroken("No decision is recorded for this child."));
        DocumentData data = logData(name, rows)
                .rows(
                        "keyPoints",
                        keyPoints.of(pupil).upTo(today).stream()
                                .map(point -> Map.of(
                                        "date", Dates.full(point.on()),
                                        "pupil", name,
                                        "what", point.what(),
                                        "done", point.doneWords()))
                                .toList());
        return file(pupil, data);
    }

    /** The log of a period, both days included, as one document on file. For those who see every child in it. */
    @Requires(Permission.SEE_SECTION_19)
    public DocumentId log(LocalDate from, LocalDate to) {
        if (!access.scope(Permission.SEE_SECTION_19).everyPupil()) {
            throw new NotFound();
        }
        return file(null, logData(Dates.full(from) + " to " + Dates.full(to), decisions.between(from, to)));
    }

    private DocumentData logData(String about, List<Decision> rows) {
        List<Map<String, String>> lines = new ArrayList<>();
        List<String> seenTo = new ArrayList<>();
        for (Decision decision : rows) {
            SeenThen seen = decisions.seen(decision.id());
            lines.add(LetterWords.logLine(reading.seen(decision.request()), decision, seen.clocks()));
            seenTo.add(
                    decision.number() + ": data as at " + Dates.full(seen.card().asOf()));
        }
        return new DocumentData()
                .text("about", about)
                .text("dataSeen", String.join("; ", seenTo))
                .rows("decisions", lines);
    }

    private DocumentId file(@Nullable PupilId pupil, DocumentData data) {
        var letter = new Letter(LetterWords.LOG, Addressee.nobody(), "", data, signatory());
        return documents.issue(new IssueDocument(DocumentId.random(), pupil, DocumentWay.ON_FILE, letter));
    }

    /** @return the first of the letters @throws RuleBroken when there is nobody to write to */
    private DocumentId issue(Request request, Words words, DocumentWay way, boolean alsoSchool) {
        List<Addressee> all = new ArrayList<>(parents(request));
        if (alsoSchool) {
            PupilCard card = card(request.pupil());
            Optional.ofNullable(card.school())
                    .map(school ->
                            Addressee.school(school, List.of("The headteacher", card.schoolName()), "Headteacher"))
                    .ifPresent(all::add);
        }
        List<DocumentId> issued = all.stream()
                .map(to -> documents.issue(
                        new IssueDocument(DocumentId.random(), request.pupil(), way, words.to(to, signatory()))))
                .toList();
        return issued.getFirst();
    }

    private List<Addressee> parents(Request request) {
        Addressees parents = contacts.addressees(request.pupil());
        if (parents.isEmpty()) {
            throw new RuleBroken(parents.sentence());
        }
        return parents.contacts().stream().map(Section19LetterService::parent).toList();
    }

    private static Addressee parent(Contact contact) {
        List<String> lines = new ArrayList<>(List.of(contact.name()));
        lines.addAll(contact.addressLines());
        lines.add(contact.postcode());
        return Addressee.contact(contact.id().value(), lines, contact.name());
    }

    private Letter.Signatory signatory() {
        String role =
                people.find(access.current().id()).map(PersonRow::jobTitle).orElse("");
        return new Letter.Signatory(access.current().name(), role);
    }

    private String firstName(PupilId pupil) {
        return card(pupil).forename();
    }

    private PupilCard card(PupilId pupil) {
        return registry.card(pupil).orElseThrow(NotFound::new);
    }
}
