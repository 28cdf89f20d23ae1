package org.tats.documents;

import com.samskivert.mustache.MustacheException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tats.common.RuleBroken;
import org.tats.common.Words;

/** Whether the words that somebody wrote are a template of a kind: its fields and no others, and all that it must say. */
final class TemplateCheck {

    private final Map<String, DocumentField> fields = new HashMap<>();
    private final Deque<Tag> open = new ArrayDeque<>();
    private final Set<String> used = new HashSet<>();

    private TemplateCheck(DocumentKind kind) {
        kind.fields().forEach(field -> fields.put(field.name(), field));
        for (CouncilFact fact : CouncilFact.values()) {
            fields.put(fact.field(), DocumentField.text(fact.field(), fact.words(), ""));
        }
    }

    /** @throws RuleBroken with a sentence that names the field and the line */
    static void check(DocumentKind kind, String subject, String body) {
        if (subject.isBlank() || subject.contains("\n")) {
            throw new RuleBroken("Write the subject of the letter, on one line.");
        }
        if (body.isBlank()) {
            throw new RuleBroken("Write the words of the letter.");
        }
        TemplateCheck check = new TemplateCheck(kind);
        check.walk(subject, "In the subject: ");
        check.walk(body, "");
        check.missing(kind);
    }

    private void walk(String text, String where) {
        try {
            Tag.in(text).forEach(this::place);
            Tag left = open.peek();
            if (left != null) {
                throw new RuleBroken(
                        "Line " + left.line() + ": {{#" + left.name() + "}} has no {{/" + left.name() + "}} after it.");
            }
            TemplateText.compile(text);
        } catch (RuleBroken broken) {
            throw new RuleBroken(where + broken.sentence());
        } catch (MustacheException broken) {
            throw new RuleBroken(where + "A place cannot be read: " + broken.getMessage());
        }
    }

    private void place(Tag tag) {
        if (tag.sign() == '/') {
            close(tag);
            return;
        }
        if (tag.name().equals(".")) {
            if (tag.sign() != ' ' || around().isEmpty()) {
                throw new RuleBroken("Line " + tag.line() + ": {{.}} stands only inside a list of texts.");
            }
            return;
        }
        DocumentField field = known(tag);
        used.add(field.name());
        if (tag.sign() != ' ') {
            open.push(tag);
        } else if (field.list()) {
            throw new RuleBroken("Line " + tag.line() + ": {{" + field.name() + "}} may be several. Write {{#"
                    + field.name() + "}} before and {{/" + field.name() + "}} after what is said of each.");
        }
    }

    private void close(Tag tag) {
        Tag begun = open.poll();
        if (begun == null || !begun.name().equals(tag.name())) {
            throw new RuleBroken("Line " + tag.line() + ": {{/" + tag.name() + "}} ends nothing that began"
                    + (begun == null ? "." : "; {{#" + begun.name() + "}} of line " + begun.line() + " is open."));
        }
    }

    /** The list of texts in which this stands, if it does. */
    private Optional<DocumentField> around() {
        return open.stream()
                .filter(tag -> tag.sign() == '#')
                .flatMap(tag -> Optional.ofNullable(fields.get(tag.name())).stream())
                .filter(field -> field.list() && field.parts().isEmpty())
                .findFirst();
    }

    private DocumentField known(Tag tag) {
        for (Tag section : open) {
            DocumentField list = fields.get(section.name());
            if (list != null && section.sign() == '#') {
                for (DocumentField part : list.parts()) {
                    if (part.name().equals(tag.name())) {
                        return part;
                    }
                }
            }
        }
        return Optional.ofNullable(fields.get(tag.name()))
                .orElseThrow(() -> new RuleBroken("Line " + tag.line() + ": {{" + tag.name()
                        + "}} is no field of this letter. Its fields are listed under the text."));
    }

    private void missing(DocumentKind kind) {
        List<String> missing = new ArrayList<>();
        kind.fields().stream()
                .filter(field -> field.required() && !used.contains(field.name()))
                .forEach(field -> missing.add(field.words() + " {{" + field.name() + "}}"));
        kind.neededFacts().stream()
                .filter(fact -> !used.contains(fact.field()))
                .forEach(fact -> missing.add(fact.words() + " {{" + fact.field() + "}}"));
        if (!missing.isEmpty()) {
            throw new RuleBroken("This letter must also say: " + Words.list(missing) + ".");
        }
    }
}
