package org.tats.documents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.CleanText;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;

/** Documents made from Word files with places: who administers changes the files, the modules above fill them. */
@Service
@Transactional
public class FormService {

    private final Access access;
    private final ObjectProvider<FormKinds> modules;
    private final FormRepository templates;
    private final FormPress press;
    private final LetterPress letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** By code and hash of the file, so that no other process need say when a file changed. */
    private final Map<String, FormOutline> outlines = new ConcurrentHashMap<>();

    FormService(
            Access access,
            ObjectProvider<FormKinds> modules,
            FormRepository templates,
            FormPress press,
            LetterPress letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.modules = modules;
        this.templates = templates;
        this.press = press;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Every kind of form with the Word file that counts now, by title. */
    @Requires(Permission.ADMINISTER)
    public List<FormRow> forms() {
        return modules.orderedStream()
                .flatMap(module -> module.forms().stream())
                .sorted(Comparator.comparing(FormKind::title))
                .map(this::row)
                .toList();
    }

    /** @throws NotFound when no module has it */
    @Requires(Permission.ADMINISTER)
    public FormRow form(String code) {
        return row(kind(code));
    }

    /** The Word file that counts now, to edit in Word. @throws NotFound when no module has the form */
    @Requires(Permission.ADMINISTER)
    public byte[] template(String code) {
        return now(kind(code)).bytes();
    }

    /**
     * The file counts from now on; what was made before keeps its bytes.
     *
     * @param basedOn the version that was downloaded
     * @return the new version
     * @throws RuleBroken for what is no plain Word file, for unknown and missing places, each named
     * @throws StaleSave when somebody else changed it meanwhile
     */
    @Requires(Permission.ADMINISTER)
    public int changeTemplate(String code, int basedOn, byte[] file) {
        FormKind kind = kind(code);
        check(kind, file);
        String sha256 = Sha256.of(file);
        if (now(kind).version() != basedOn
                || !templates.insert(
                        code, basedOn + 1, file, sha256, access.current().id(), clock.instant())) {
            throw new StaleSave("Your file", "Version " + now(kind).version());
        }
        events.publishEvent(new FormTemplateChanged(code, basedOn + 1, sha256));
        return basedOn + 1;
    }

    /** A Word file with made-up content in all places, marked as a draft. @throws RuleBroken as for a change */
    @Requires(Permission.ADMINISTER)
    public byte[] preview(String code, byte[] file, DocumentFormat format) {
        FormKind kind = kind(code);
        check(kind, file);
        Rendered rendered = press.print(kind, file, kind.title(), kind.example(), letters.facts(), true);
        return format == DocumentFormat.PDF ? rendered.pdf() : rendered.word();
    }

    /**
     * The form in both formats with the Word file that counts now. Keeps nothing and shows only what the caller put in.
     *
     * @param title for the properties of the files
     * @param draft whether every page of the PDF says that it is one
     */
    @Requires(Permission.SIGNED_IN)
    public FormFile print(String code, String title, FormData data, boolean draft) {
        FormKind kind = kind(code);
        access.require(kind.printedBy());
        FormRepository.Stored template = now(kind);
        Rendered rendered =
                press.print(kind, template.bytes(), CleanText.clean(title).strip(), data, letters.facts(), draft);
        return new FormFile(rendered.pdf(), rendered.word(), template.version(), template.sha256());
    }

    /**
     * The Word file with which {@link #print} would fill the form now, with its places and headings.
     *
     * @throws NotFound when no module has the form
     */
    @Requires(Permission.SIGNED_IN)
    public FormTemplate counting(String code) {
        FormKind kind = kind(code);
        access.require(kind.printedBy());
        FormRepository.Stored template = now(kind);
        FormOutline outline = outlines.computeIfAbsent(
                code + " " + template.sha256(), each -> FormPress.outline(kind, template.bytes(), letters.facts()));
        return new FormTemplate(template.version(), template.sha256(), outline);
    }

    /** Of a form that was printed here: the places in which something stands, and the headings over them. */
    @Requires(Permission.SIGNED_IN)
    public FormOutline outline(String code, byte[] word) {
        access.require(kind(code).printedBy());
        return FormPress.outline(word);
    }

    private static void check(FormKind kind, byte[] file) {
        WordprocessingMLPackage opened = WordFileCheck.check("template", file);
        FormCheck.check(kind, opened);
    }

    private FormKind kind(String code) {
        return modules.orderedStream()
                .flatMap(module -> module.forms().stream())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private FormRepository.Stored now(FormKind kind) {
        return templates.find(kind.code()).orElseGet(() -> {
            byte[] shipped = FormPress.shipped(kind);
            return new FormRepository.Stored(0, shipped, Sha256.of(shipped), clock.instant(), "");
        });
    }

    private FormRow row(FormKind kind) {
        FormRepository.Stored now = now(kind);
        return new FormRow(
                kind,
                now.version(),
                now.sha256(),
                now.version() == 0 ? Optional.empty() : Optional.of(now.changedAt()),
                now.changedBy());
    }
}
