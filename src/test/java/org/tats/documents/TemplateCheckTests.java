package org.tats.documents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tats.access.Permission;
import org.tats.common.RuleBroken;

/** What a council may write into a letter, and what it is told when it may not. */
class TemplateCheckTests {

    private static final DocumentKind KIND = new DocumentKind(
            "TRIAL",
            "Trial",
            false,
            Permission.MANAGE_CASE,
            Permission.SEE_CASE_TEXT,
            List.of(
                    DocumentField.text("reasons", "reasons", "A reason.").needed(),
                    DocumentField.text("hours", "hours a week", "10"),
                    DocumentField.texts("options", "options", "One\nTwo"),
                    DocumentField.rows(
                            "considered",
                            "what was considered",
                            DocumentField.text("from", "from whom", "You"),
                            DocumentField.text("what", "what it says", "A letter"))),
            List.of(CouncilFact.OMBUDSMAN));

    private static final String NEEDED = "{{reasons}} {{ombudsman}}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            plain words                                             ~ said
            {{! a note to ourselves }}                              ~ said
            {{#hours}}For {{hours}}.{{/hours}}{{^hours}}None{{/hours}} ~ said
            {{#options}}{{.}}{{/options}}                           ~ said
            {{#considered}}{{from}}: {{what}} {{reasons}}{{/considered}} ~ said
            {{councilName}}                                         ~ said
            {{nobody}}                                              ~ Line 2: {{nobody}} is no field of this letter. Its fields are listed under the text.
            {{from}}                                                ~ Line 2: {{from}} is no field of this letter. Its fields are listed under the text.
            {{hours.class}}                                         ~ Line 2: {{hours.class}} is no field of this letter. Its fields are listed under the text.
            {{#considered}}{{.}}{{/considered}}                     ~ Line 2: {{.}} stands only inside a list of texts.
            {{#.}}x{{/.}}                                           ~ Line 2: {{.}} stands only inside a list of texts.
            {{options}}                                             ~ Line 2: {{options}} may be several. Write {{#options}} before and {{/options}} after what is said of each.
            {{#hours}}for ever                                      ~ Line 2: {{#hours}} has no {{/hours}} after it.
            x{{/hours}}                                             ~ Line 2: {{/hours}} ends nothing that began.
            {{#hours}}{{#options}}{{/hours}}                        ~ Line 2: {{/hours}} ends nothing that began; {{#options}} of line 2 is open.
            {{hours                                                 ~ Line 2: a place begins with {{ and ends with }}, with one name between them.
            {{ }}                                                   ~ Line 2: a place begins with {{ and ends with }}, with one name between them.
            {{{hours}}}                                             ~ Line 2: write a place as {{name}}, without “{” before the name.
            {{&hours}}                                              ~ Line 2: write a place as {{name}}, without “&” before the name.
            {{> /etc/passwd}}                                       ~ Line 2: write a place as {{name}}, without “>” before the name.
            {{=<% %>=}}                                             ~ Line 2: write a place as {{name}}, without “=” before the name.
            """)
    void saysWhatIsWrongAndWhere(String words, String answer) {
        if (answer.equals("said")) {
            assertThatCode(() -> TemplateCheck.check(KIND, "Subject", NEEDED + words))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> TemplateCheck.check(KIND, "Subject", NEEDED + words))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage(answer);
        }
    }

    @Test
    void saysWhichPartsTheLetterMustHave() {
        assertThatThrownBy(() -> TemplateCheck.check(KIND, "Subject", "For {{hours}} hours"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("This letter must also say: reasons {{reasons}} and Ombudsman {{ombudsman}}.");
    }

    @Test
    void checksTheSubjectToo() {
        assertThatThrownBy(() -> TemplateCheck.check(KIND, "About {{nobody}}", NEEDED))
                .hasMessageStartingWith("In the subject: Line 1: {{nobody}} is no field");
        assertThatThrownBy(() -> TemplateCheck.check(KIND, "One\nTwo", NEEDED))
                .hasMessage("Write the subject of the letter, on one line.");
        assertThatThrownBy(() -> TemplateCheck.check(KIND, "Subject", " \n"))
                .hasMessage("Write the words of the letter.");
    }
}
