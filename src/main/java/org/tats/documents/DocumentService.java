package org.tats.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/**
 * Writes documents and keeps what was issued. A document says what was said and decided about a child, so who may read the
 * text of its case may open it; a school may open what is addressed to it.
 */
@Service
@Transactional
public class DocumentService {

    private final Access access;
    private final KindCatalogue kinds;
    private final LetterPress press;
    private final DocumentRepository documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentService(
            Access access,
            KindCatalogue kinds,
            LetterPress press,
            DocumentRepository documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.kinds = kinds;
        this.press = press;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The file as it would be issued now, marked as a draft on every page; nothing is kept. It shows only what the caller
     * put in.
     *
     * @throws RuleBroken when something is missing that the kind needs, in a sentence that says what
     */
    @Requires(Permission.SEE_CASE_TEXT)
    public byte[] preview(Letter letter, DocumentFormat format) {
        access.require(kinds.get(letter.kind()).issuedBy());
        return press.print(press.compose(letter, press.template(letter.kind())).asDraft(), format);
    }

    /**
     * Writes the document in both formats and enters it in the register, in the caller's transaction. Twice is the same as
     * once.
     *
     * @throws RuleBroken when something is missing that the kind needs, in a sentence that says what
     */
    @Requires(Permission.SEE_CASE_TEXT)
    public DocumentId issue(IssueDocument command) {
        Letter letter = command.letter();
        DocumentKind kind = kinds.get(letter.kind());
        mayIssue(kind, command.pupil());
        if (documents.find(command.id(), kinds::title).isPresent()) {
            return command.id();
        }
        TemplateWords template = press.template(letter.kind());
        LetterText text = press.compose(letter, template);
        Rendered rendered = new Rendered(press.print(text, DocumentFormat.PDF), press.print(text, DocumentFormat.WORD));
        boolean first = documents.insert(new DocumentRepository.Issue(
                command,
                kind.readBy(),
                template,
                text.title(),
                rendered,
                LetterPress.sha256(letter.data()),
                access.current().id(),
                clock.instant()));
        if (first) {
            events.publishEvent(new DocumentIssued(
                    command.id(),
                    command.pupil(),
                    letter.kind(),
                    template.version(),
                    command.way(),
                    Objects.toString(letter.to().contact(), ""),
                    Objects.toString(letter.to().school(), ""),
                    Sha256.of(rendered.pdf())));
        }
        return command.id();
    }

    /** What was issued about this pupil, the newest first. Showing it is an opening. */
    @Requires(Permission.SEE_CASE_TEXT)
    public List<DocumentRow> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_CASE_TEXT, pupil);
        return shown(
                pupil,
                documents.ofPupil(pupil, kinds::title).stream()
                        .filter(this::readable)
                        .toList());
    }

    /** One line of the register. @throws NotFound when there is none that the acting person may open */
    @Requires(Permission.SEE_CASE_TEXT)
    public DocumentRow row(DocumentId id) {
        return documents.find(id, kinds::title).filter(this::readable).orElseThrow(NotFound::new);
    }

    /** The file as it was issued; kept in the audit trail. @throws NotFound when the acting person may not open it */
    @Requires(Permission.SEE_CASE_TEXT)
    public byte[] open(DocumentId id, DocumentFormat format) {
        return opened(row(id), format);
    }

    /** For people of a school: what is addressed to it about a pupil on its roll. Showing it is an opening. */
    @Requires(Permission.OWN_OUTCOME)
    public List<DocumentRow> sentToSchool(PupilId pupil) {
        access.require(Permission.OWN_OUTCOME, pupil);
        return shown(
                pupil,
                documents.ofPupil(pupil, kinds::title).stream()
                        .filter(this::toOwnSchool)
                        .toList());
    }

    /** As {@link #open}, of what is addressed to the own school. @throws NotFound for anything else */
    @Requires(Permission.OWN_OUTCOME)
    public byte[] openAsSchool(DocumentId id, DocumentFormat format) {
        return opened(documents.find(id, kinds::title).filter(this::toOwnSchool).orElseThrow(NotFound::new), format);
    }

    private List<DocumentRow> shown(PupilId pupil, List<DocumentRow> rows) {
        if (!rows.isEmpty()) {
            events.publishEvent(new Opened("documents", pupil.toString(), pupil, Map.of("count", rows.size())));
        }
        return rows;
    }

    private byte[] opened(DocumentRow row, DocumentFormat format) {
        events.publishEvent(new Opened("document", row.id().toString(), row.pupil(), Map.of("format", format.name())));
        return documents.bytes(row.id(), format).orElseThrow(NotFound::new);
    }

    /** Who reads the case's text, what the letter is about and, where one stands on it, the family's address. */
    private boolean readable(DocumentRow row) {
        return permitted(Permission.SEE_CASE_TEXT, row.pupil())
                && permitted(row.readBy(), row.pupil())
                && (row.contact() == null || permitted(Permission.SEE_CARD_DETAIL, row.pupil()));
    }

    /** @param pupil null for a report about several, which is for whoever may do it with every pupil */
    private boolean permitted(Permission permission, @Nullable PupilId pupil) {
        return pupil == null ? access.scope(permission).everyPupil() : access.may(permission, pupil);
    }

    private boolean toOwnSchool(DocumentRow row) {
        PupilId pupil = row.pupil();
        SchoolUrn school = row.school();
        return pupil != null
                && school != null
                && access.may(Permission.OWN_OUTCOME, pupil)
                && access.current().affiliations().stream().anyMatch(post -> school.equals(post.school()));
    }

    /** Of several pupils only who may do it with every pupil. */
    private void mayIssue(DocumentKind kind, @Nullable PupilId pupil) {
        if (!permitted(kind.issuedBy(), pupil)) {
            throw new NotFound();
        }
    }
}
