package org.tats.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;
import org.docx4j.relationships.Relationship;
import org.tats.common.RuleBroken;

/** Whether a file is a plain Word file: it runs nothing, fetches nothing, is no bomb, and opens. */
final class WordFileCheck {

    private static final int LARGEST = 2_000_000;
    private static final int LARGEST_UNPACKED = 20_000_000;
    private static final int MOST_PARTS = 500;
    private static final String NOT_WORD =
            "This is not a Word file that can be opened. Save it as .docx and choose that.";

    private final String what;
    private int parts;
    private long unpacked;
    private boolean body;

    private WordFileCheck(String what) {
        this.what = what;
    }

    /**
     * @param what it is called in sentences: "letterhead", "template"
     * @return the opened file
     * @throws RuleBroken with what is wrong
     */
    static WordprocessingMLPackage check(String what, byte[] file) {
        WordFileCheck check = new WordFileCheck(what);
        if (file.length > LARGEST) {
            throw check.broken("is larger than 2 MB. Make its pictures smaller.");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check.part(entry.getName().toLowerCase(Locale.ROOT), zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleBroken(NOT_WORD);
        }
        if (!check.body) {
            throw new RuleBroken(NOT_WORD);
        }
        try {
            WordprocessingMLPackage opened = WordWriter.load(file);
            check.links(opened);
            return opened;
        } catch (Docx4JException broken) {
            throw new RuleBroken(NOT_WORD);
        }
    }

    private void links(WordprocessingMLPackage file) throws Docx4JException {
        if (file.getMainDocumentPart() == null
                || file.getMainDocumentPart().getContents().getBody() == null) {
            throw new RuleBroken(NOT_WORD);
        }
        List<RelationshipsPart> all = new ArrayList<>(List.of(file.getRelationshipsPart()));
        for (Part part : file.getParts().getParts().values()) {
            Optional.ofNullable(part.getRelationshipsPart(false)).ifPresent(all::add);
        }
        for (RelationshipsPart part : all) {
            for (Relationship link : part.getContents().getRelationship()) {
                if ("External".equals(link.getTargetMode())) {
                    throw broken("leads to something outside it, such as a linked picture or an"
                            + " address. Put pictures into the file and write addresses as plain text.");
                }
            }
        }
    }

    private void part(String name, ZipInputStream zip) throws IOException {
        if (++parts > MOST_PARTS) {
            throw new RuleBroken(NOT_WORD);
        }
        if (name.contains("vbaproject") || name.contains("activex") || name.contains("embeddings/")) {
            throw broken("holds a macro or another file inside it. Take it out and save it as .docx.");
        }
        byte[] content = zip.readNBytes((int) (LARGEST_UNPACKED - unpacked) + 1);
        unpacked += content.length;
        if (unpacked > LARGEST_UNPACKED) {
            throw broken("is too large once it is unpacked.");
        }
        if (name.equals("word/document.xml")) {
            body = true;
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            words(name, new String(content, StandardCharsets.UTF_8));
        }
    }

    /** Word writes UTF-8 without declarations of its own; what does otherwise could hide from the eye what it is. */
    private void words(String name, String xml) {
        if (xml.indexOf('\0') >= 0 || xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new RuleBroken(NOT_WORD);
        }
        if (name.equals("[content_types].xml") && xml.contains("macroEnabled")) {
            throw broken("may run macros. Save it as .docx without macros.");
        }
    }

    private RuleBroken broken(String how) {
        return new RuleBroken("The " + what + " " + how);
    }
}
