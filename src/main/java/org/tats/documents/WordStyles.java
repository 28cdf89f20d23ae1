package org.tats.documents;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.NumFmt;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.PPr;
import org.docx4j.wml.Style;
import org.w3c.dom.Element;

/** What the styles of a Word file make of a paragraph: a heading of a level, a line of a list. */
final class WordStyles {

    private static final String NO_NUMBER = "0";

    private final Map<String, Style> styles = new HashMap<>();

    /** The format of each list at its first level, by the number of the list. */
    private final Map<String, NumberFormat> lists = new HashMap<>();

    private WordStyles() {}

    static WordStyles of(WordprocessingMLPackage file) throws Docx4JException {
        WordStyles known = new WordStyles();
        if (file.getMainDocumentPart().getStyleDefinitionsPart() != null) {
            file.getMainDocumentPart()
                    .getStyleDefinitionsPart()
                    .getContents()
                    .getStyle()
                    .forEach(style -> known.styles.put(style.getStyleId(), style));
        }
        if (file.getMainDocumentPart().getNumberingDefinitionsPart() != null) {
            known.lists(file.getMainDocumentPart().getNumberingDefinitionsPart().getContents());
        }
        return known;
    }

    private void lists(Numbering numbering) {
        Map<BigInteger, NumberFormat> formats = new HashMap<>();
        for (Numbering.AbstractNum list : numbering.getAbstractNum()) {
            list.getLvl().stream()
                    .findFirst()
                    .flatMap(level -> Optional.ofNullable(level.getNumFmt()))
                    .map(NumFmt::getVal)
                    .ifPresent(format -> formats.put(list.getAbstractNumId(), format));
        }
        for (Numbering.Num number : numbering.getNum()) {
            Optional.ofNullable(number.getAbstractNumId())
                    .flatMap(list -> Optional.ofNullable(formats.get(list.getVal())))
                    .ifPresent(format -> lists.put(number.getNumId().toString(), format));
        }
    }

    /** 1 for the highest; empty for what is no heading. */
    OptionalInt heading(Element paragraph) {
        Optional<Element> properties = Ooxml.child(paragraph, "pPr");
        Optional<Integer> own = properties
                .flatMap(there -> Ooxml.child(there, "outlineLvl"))
                .map(level -> Integer.parseInt(Ooxml.attribute(level, "val")));
        int level = own.orElseGet(() -> styled(style(paragraph), properties(PPr::getOutlineLvl))
                .map(found -> found.getVal().intValue())
                .orElse(9));
        // nine is "text" to Word
        return level < 9 ? OptionalInt.of(level + 1) : OptionalInt.empty();
    }

    /** Whether it is a line of a list with bullets. */
    boolean bullet(Element paragraph) {
        return format(paragraph).filter(NumberFormat.BULLET::equals).isPresent();
    }

    /** Whether Word counts it, which text taken out of the file does not say. */
    boolean counted(Element paragraph) {
        return format(paragraph)
                .filter(format -> format != NumberFormat.BULLET && format != NumberFormat.NONE)
                .isPresent();
    }

    private Optional<NumberFormat> format(Element paragraph) {
        return Ooxml.child(paragraph, "pPr")
                .flatMap(properties -> Ooxml.child(properties, "numPr"))
                .flatMap(number -> Ooxml.child(number, "numId"))
                .map(id -> Ooxml.attribute(id, "val"))
                .or(() -> styled(style(paragraph), properties(PPr::getNumPr))
                        .flatMap(number -> Optional.ofNullable(number.getNumId()))
                        .map(id -> id.getVal().toString()))
                .filter(id -> !id.equals(NO_NUMBER))
                .flatMap(id -> Optional.ofNullable(lists.get(id)));
    }

    private static String style(Element paragraph) {
        return Ooxml.child(paragraph, "pPr")
                .flatMap(properties -> Ooxml.child(properties, "pStyle"))
                .map(style -> Ooxml.attribute(style, "val"))
                .orElse("");
    }

    private interface Setting<T> {
        Optional<T> of(Style style);
    }

    private interface Getter<T> {
        @org.jspecify.annotations.Nullable
        T of(PPr properties);
    }

    private static <T> Setting<T> properties(Getter<T> getter) {
        return style -> Optional.ofNullable(style.getPPr()).flatMap(there -> Optional.ofNullable(getter.of(there)));
    }

    /** Of the style or of the nearest on which it is based. */
    private <T> Optional<T> styled(String id, Setting<T> setting) {
        Set<String> seen = new HashSet<>();
        Style style = styles.get(id);
        while (style != null && seen.add(style.getStyleId())) {
            Optional<T> found = setting.of(style);
            if (found.isPresent()) {
                return found;
            }
            style = style.getBasedOn() == null
                    ? null
                    : styles.get(style.getBasedOn().getVal());
        }
        return Optional.empty();
    }
}
