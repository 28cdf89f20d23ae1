package org.tats.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.common.Dates;
import org.tats.documents.FormFile;
import org.tats.documents.FormOutline;
import org.tats.documents.FormService;
import org.tats.documents.FormTemplate;
import org.tats.programme.Edition.PublishedInput;
import org.tats.programme.EditionRepository.Frozen;
import org.tats.programme.EditionRepository.Inputs;
import org.tats.publishing.Publication;

/** Makes the paper of a draft, its files, and the edition that keeps them. Keeps nothing itself. */
@Component
class EditionPress {

    static final String DRAFT = "Draft, not an edition.";

    private final Access access;
    private final FormService forms;
    private final PaperJson json;
    private final Clock clock;

    EditionPress(Access access, FormService forms, PaperJson json, Clock clock) {
        this.access = access;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    /** @param edition which one it is, in words @param printed what it prints of what was published */
    static Paper paper(ProgrammeDetails all, PaperDraft draft, String edition, List<Publication> printed) {
        return draft.form() == PaperForm.BOARD_PAPER
                ? BoardPaper.of(all, draft, edition, printed)
                : TypedPaper.of(draft, edition);
    }

    /** @param draft whether each page of the PDF says that it is one */
    FormFile print(Paper paper, boolean draft) {
        return forms.print(paper.form().name(), paper.title(), paper.content(), draft);
    }

    /** Of which the files of a paper would be made now. */
    FormTemplate counting(PaperForm form) {
        return forms.counting(form.name());
    }

    static PaperTemplate template(Paper paper, FormTemplate counting) {
        return template(paper, counting.version(), counting.outline());
    }

    /** Of which the files of an edition were made. */
    PaperTemplate template(Paper paper, Frozen edition) {
        int version = edition.row().templateVersion();
        return version == 0
                ? PaperTemplate.SHIPPED
                : template(paper, version, forms.outline(paper.form().name(), edition.word()));
    }

    private static PaperTemplate template(Paper paper, int version, FormOutline outline) {
        return version == 0
                ? PaperTemplate.SHIPPED
                : new PaperTemplate(
                        version,
                        outline.headings(),
                        EditionChecks.lacking(PaperForms.fields(paper.form()), paper.content(), outline.places()));
    }

    /** A hash of what somebody looks at before they freeze it. */
    String seal(Paper paper, FormTemplate counting) {
        return new Sealed()
                .with(json.content(paper.content()))
                .with(json.figures(paper.figures()))
                .with(counting.sha256())
                .sha256();
    }

    /** The edition with all that goes into it. The draft has a day. */
    Frozen frozen(EditionId id, ProgrammeDetails all, PaperDraft draft, List<Publication> printed, int number) {
        Instant now = clock.instant();
        Paper paper =
                paper(all, draft, "Edition " + number + ", frozen on " + Dates.full(Dates.date(now)) + ".", printed);
        FormFile file = print(paper, false);
        Inputs inputs = new Inputs(
                json.content(paper.content()),
                json.figures(paper.figures()),
                json.publications(printed.stream()
                        .map(publication ->
                                new PublishedInput(publication.number(), publication.hash(), publication.inputs()))
                        .toList()),
                file.templateSha256());
        EditionRow row = new EditionRow(
                id,
                all.id(),
                draft.form(),
                number,
                paper.title(),
                draft.date().orElseThrow(),
                file.templateVersion(),
                Frozen.sha256(inputs, file.word(), file.pdf()),
                now,
                access.current().name());
        return new Frozen(row, inputs, file.word(), file.pdf());
    }
}
