package org.tats.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts values into the content controls of a Word file, by their tags. A control of a text keeps the look of what stood in it;
 * one of a list stands once for each row; one of a condition stands or falls. What somebody typed becomes text and nothing else.
 */
final class FormFill {

    /** In which nothing may be left once their places are empty. */
    private final Set<Element> emptied = Collections.newSetFromMap(new IdentityHashMap<>());

    private int controls;

    /** @param root of the main part, a header or a footer */
    void fill(Element root, FormScope scope) {
        inside(root, scope);
        emptied.stream().filter(FormFill::blank).forEach(Ooxml::remove);
        emptied.clear();
        whole(root);
    }

    private void inside(Element parent, FormScope scope) {
        for (Element child : Ooxml.children(parent)) {
            walk(child, scope);
        }
    }

    private void walk(Element element, FormScope scope) {
        Optional<Element> content = Ooxml.is(element, "sdt") ? Ooxml.child(element, "sdtContent") : Optional.empty();
        Optional<FormTag> tag = content.flatMap(there -> FormTag.of(element));
        if (content.isEmpty() || tag.isEmpty()) {
            inside(element, scope);
            return;
        }
        String name = tag.get().name();
        DocumentField field = scope.field(name)
                .orElseThrow(() -> new IllegalStateException("The template has an unknown place: " + name));
        switch (tag.get().sign()) {
            case IF -> repeat(element, content.get(), scope.says(name) ? List.of(scope) : List.of());
            case UNLESS -> repeat(element, content.get(), scope.says(name) ? List.of() : List.of(scope));
            case PLACE -> {
                if (field.list()) {
                    repeat(element, content.get(), scope.rows(field));
                } else {
                    value(element, content.get(), name, scope.text(name));
                }
            }
        }
    }

    /** What the control holds, once for each, in its stead. */
    private void repeat(Element control, Element content, List<FormScope> scopes) {
        Node parent = control.getParentNode();
        for (FormScope scope : scopes) {
            for (Element child : Ooxml.children(content)) {
                Element copy = (Element) child.cloneNode(true);
                parent.insertBefore(copy, control);
                withoutNames(copy);
                walk(copy, scope);
            }
        }
        drop(control);
    }

    /** What may stand but once in a file. */
    private static void withoutNames(Element copy) {
        Ooxml.within(copy, "bookmarkStart").forEach(Ooxml::remove);
        Ooxml.within(copy, "bookmarkEnd").forEach(Ooxml::remove);
        List<Element> paragraphs = new ArrayList<>(Ooxml.within(copy, "p"));
        paragraphs.add(copy);
        String words14 = "http://schemas.microsoft.com/office/word/2010/wordml";
        for (Element paragraph : paragraphs) {
            paragraph.removeAttributeNS(words14, "paraId");
            paragraph.removeAttributeNS(words14, "textId");
        }
    }

    private void drop(Element control) {
        Ooxml.around(control, "p").ifPresent(emptied::add);
        Ooxml.remove(control);
    }

    private void value(Element control, Element content, String name, String text) {
        Optional<Element> cell = Ooxml.child(content, "tc");
        Element holder = cell.orElse(content);
        Optional<Element> paragraph = Ooxml.child(holder, "p");
        if (text.isEmpty() && cell.isEmpty()) {
            drop(control);
            return;
        }
        if (paragraph.isPresent()) {
            paragraphs(holder, paragraph.get(), text);
        } else {
            Optional<Element> look = look(content);
            Ooxml.children(content).forEach(Ooxml::remove);
            run(content, look, text);
        }
        properties(control, name, paragraph.isEmpty() && !text.contains("\n"));
    }

    /** Each line of the text is a paragraph that looks as the first one that stood there. */
    private static void paragraphs(Element holder, Element first, String text) {
        Optional<Element> look = look(first);
        for (String part : text.split("\n\\s*", -1)) {
            Element paragraph = (Element) first.cloneNode(false);
            Ooxml.child(first, "pPr").ifPresent(properties -> paragraph.appendChild(properties.cloneNode(true)));
            run(paragraph, look, part);
            holder.insertBefore(paragraph, first);
            withoutNames(paragraph);
        }
        boolean old = false;
        for (Element child : Ooxml.children(holder)) {
            old = old || child == first;
            if (old) {
                Ooxml.remove(child);
            }
        }
    }

    /** How the words look that stand in a place, but for the grey of a place where nothing was typed. */
    private static Optional<Element> look(Element place) {
        Optional<Element> look = Ooxml.within(place, "r").stream()
                .findFirst()
                .flatMap(run -> Ooxml.child(run, "rPr"))
                .map(properties -> (Element) properties.cloneNode(true));
        look.flatMap(properties -> Ooxml.child(properties, "rStyle"))
                .filter(style -> Ooxml.attribute(style, "val").equals("PlaceholderText"))
                .ifPresent(Ooxml::remove);
        return look;
    }

    private static void run(Element parent, Optional<Element> look, String text) {
        Element run = Ooxml.add(parent, "r", "");
        look.ifPresent(properties -> run.appendChild(properties.cloneNode(true)));
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                Ooxml.add(run, "br", "");
            }
            Element words = Ooxml.add(run, "t", "");
            words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            words.setTextContent(lines[line]);
        }
    }

    /** What the control says of itself, written anew: a binding to other data would overwrite its text in Word. */
    private void properties(Element control, String name, boolean plain) {
        Ooxml.child(control, "sdtEndPr").ifPresent(Ooxml::remove);
        Element properties = Ooxml.child(control, "sdtPr").orElseThrow();
        String alias = Ooxml.child(properties, "alias")
                .map(given -> Ooxml.attribute(given, "val"))
                .filter(given -> !given.isBlank())
                .orElse(name);
        Ooxml.children(properties).forEach(Ooxml::remove);
        Ooxml.add(properties, "alias", alias);
        Ooxml.add(properties, "tag", name);
        Ooxml.add(properties, "id", Integer.toString(++controls));
        // a control of plain text may have lines in Word, and runs them together in LibreOffice
        if (plain) {
            Ooxml.add(properties, "text", "");
        }
    }

    private static boolean blank(Element paragraph) {
        return paragraph.getTextContent().isBlank()
                && Ooxml.within(paragraph, "drawing").isEmpty()
                && Ooxml.within(paragraph, "sectPr").isEmpty();
    }

    /** A table without rows and a cell without a paragraph are none to Word. */
    private static void whole(Element root) {
        for (Element table : Ooxml.within(root, "tbl")) {
            if (Ooxml.within(table, "tr").isEmpty()) {
                Ooxml.remove(table);
            }
        }
        for (Element cell : Ooxml.within(root, "tc")) {
            if (Ooxml.within(cell, "p").isEmpty()) {
                Ooxml.add(cell, "p", "");
            }
        }
    }
}
