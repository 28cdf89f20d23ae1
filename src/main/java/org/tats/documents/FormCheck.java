package org.tats.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.tats.common.RuleBroken;
import org.w3c.dom.Element;

/** Whether a Word file can be the template of a form: its places are those of the kind, and nothing in it would be lost in the PDF. */
final class FormCheck {

    private static final int MOST_TOLD = 6;

    /** What may not be in a template, and what to do instead. */
    private static final Map<String, String> REFUSED = new TreeMap<>(Map.of(
            "txbxContent", "It has a text box, which the PDF would not have. Put its text onto the page.",
            "ins", "It has tracked changes. Accept or reject all of them first.",
            "del", "It has tracked changes. Accept or reject all of them first.",
            "moveFrom", "It has tracked changes. Accept or reject all of them first.",
            "commentReference", "It has comments. Delete them first.",
            "footnoteReference", "It has a footnote, which the PDF would not have. Put its text onto the page.",
            "endnoteReference", "It has an endnote, which the PDF would not have. Put its text onto the page."));

    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();

    private FormCheck() {}

    /** @throws RuleBroken with each place that is wrong or missing */
    static void check(FormKind kind, WordprocessingMLPackage file) {
        FormCheck check = new FormCheck();
        try {
            WordStyles styles = WordStyles.of(file);
            for (Element root : FormPress.roots(file).values()) {
                REFUSED.forEach((element, sentence) -> {
                    if (!Ooxml.within(root, element).isEmpty()) {
                        check.problems.add(sentence);
                    }
                });
                if (Ooxml.within(root, "p").stream().anyMatch(styles::counted)) {
                    check.problems.add(
                            "It has numbers that Word counts by itself, which the PDF would not have. Type them.");
                }
                check.inside(root, FormPress.scope(kind, new FormData(), Map.of()), "");
            }
        } catch (Docx4JException broken) {
            throw new IllegalStateException("A Word file that opened before", broken);
        }
        check.missing(kind.fields(), "");
        if (!check.problems.isEmpty()) {
            List<String> told = new ArrayList<>(check.problems);
            int more = told.size() - MOST_TOLD;
            throw new RuleBroken("The template cannot be used. "
                    + String.join(" ", more > 0 ? told.subList(0, MOST_TOLD) : told)
                    + (more > 0 ? " And " + more + " more." : ""));
        }
    }

    private void inside(Element parent, FormScope scope, String text) {
        for (Element child : Ooxml.children(parent)) {
            Optional<FormTag> tag = Ooxml.is(child, "sdt") ? FormTag.of(child) : Optional.empty();
            if (tag.isEmpty()) {
                inside(child, scope, text);
            } else {
                place(child, tag.get(), scope, text);
            }
        }
    }

    private void place(Element control, FormTag tag, FormScope scope, String text) {
        Optional<DocumentField> field = scope.field(tag.name());
        if (field.isEmpty()) {
            problems.add("There is no place " + tag + " here. The list of places says which there are and in which list"
                    + " each stands.");
            return;
        }
        if (!text.isEmpty()) {
            problems.add("The place " + tag + " stands inside “" + text
                    + "”, whose words replace it. Take it out of there.");
        }
        boolean list = tag.sign() == FormTag.Sign.PLACE && field.get().list();
        boolean value = tag.sign() == FormTag.Sign.PLACE && !field.get().list();
        Optional<Element> content = Ooxml.child(control, "sdtContent");
        if (value && content.flatMap(there -> Ooxml.child(there, "tr")).isPresent()) {
            problems.add("The place " + tag + " is around a whole row of a table. Put it into a cell.");
        }
        if (tag.sign() == FormTag.Sign.PLACE) {
            places.add(tag.name());
        }
        FormScope inner = list ? new FormScope(field.get().parts(), new FormData(), scope) : scope;
        content.ifPresent(there -> inside(there, inner, value ? tag.name() : ""));
    }

    private void missing(List<DocumentField> fields, String where) {
        for (DocumentField field : fields) {
            if (field.required() && !places.contains(field.name())) {
                problems.add("The place “" + field.name() + "” (" + field.words() + ") is missing" + where + ".");
            }
            if (field.list() && places.contains(field.name())) {
                missing(field.parts(), " in “" + field.name() + "”");
            }
        }
    }
}
