package org.tats.documents;

/** The words of a template, and which of its versions they are. @param version 0 for what is only tried */
record TemplateWords(String code, int version, String subject, String body) {

    String sha256() {
        return Sha256.of(subject + "\n" + body);
    }
}
