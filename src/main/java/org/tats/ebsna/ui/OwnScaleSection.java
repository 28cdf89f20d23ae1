package org.tats.ebsna.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.IntStream;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.ebsna.Assessment;

/** Where the pupil places himself or herself, with the pupil's words, and what other tools gave. */
class OwnScaleSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();

    OwnScaleSection(PlanHost host) {
        super("The pupil’s own scale");
        this.host = host;
        aside("0: cannot think of going. 10: goes gladly");
        add(content);
        if (host.works()) {
            add(scaleForm(), toolForm());
        }
    }

    @Override
    public void show() {
        Assessment assessment = host.plan().assessment();
        content.removeAll();
        content.add(new DataTable<Assessment.Scale>("The pupil’s own scale, the newest first")
                .rowHeader("On", scale -> new Span(Dates.near(scale.on(), host.today())))
                .number("From 0 to 10", scale -> String.valueOf(scale.value()))
                .component("In the pupil’s words", scale -> PlanWords.typed(scale.words()))
                .column("How it was gathered", Assessment.Scale::gathered)
                .empty("The pupil was not asked yet.")
                .rows(assessment.scales().reversed()));
        if (!assessment.tools().isEmpty()) {
            content.add(new DataTable<Assessment.Tool>("Scores of other tools")
                    .showCaption()
                    .rowHeader("Tool", tool -> new Span(tool.tool()))
                    .date("On", tool -> Dates.near(tool.on(), host.today()))
                    .column("Score", Assessment.Tool::score)
                    .rows(assessment.tools()));
        }
    }

    private InlineForm scaleForm() {
        RadioButtonGroup<Integer> value = new RadioButtonGroup<>("Where does the pupil stand?");
        value.addClassNames("seg", "scale");
        value.setItems(IntStream.rangeClosed(0, 10).boxed().toList());
        TextArea words = PlanWords.area("What the pupil said, in the pupil’s words");
        TextField gathered = PlanWords.line("How it was gathered");
        gathered.setHelperText("For example: drawn together at home with the assistant psychologist");
        var on = new DateField3("On", "For example, 4 6 2026");
        return new InlineForm("Add where the pupil stands", value, words, gathered, on)
                .beginning(() -> {
                    value.clear();
                    words.clear();
                    gathered.clear();
                    on.setValue(host.today());
                })
                .needs(value, "Choose a number from 0 to 10")
                .needs(gathered, "Say how it was gathered")
                .needs(on)
                .keeping(host.typing("scale"))
                .refusing(host::look)
                .saving("Save where the pupil stands", id -> {
                    host.doors()
                            .assessments()
                            .addScale(
                                    host.id(),
                                    new Assessment.Scale(
                                            id,
                                            on.date().orElseThrow(),
                                            value.getValue(),
                                            words.getValue(),
                                            gathered.getValue()));
                    host.changed("Saved");
                })
                .closing();
    }

    private InlineForm toolForm() {
        TextField tool = PlanWords.line("Name of the tool");
        tool.setHelperText("Only its name and score are kept here, not its questions");
        TextField score = PlanWords.line("Score");
        var on = new DateField3("Used on", "For example, 4 6 2026");
        return new InlineForm("Add the score of another tool", tool, score, on)
                .beginning(() -> {
                    tool.clear();
                    score.clear();
                    on.setValue(host.today());
                })
                .needs(tool, "Name the tool")
                .needs(score, "Write its score")
                .needs(on)
                .keeping(host.typing("tool"))
                .refusing(host::look)
                .saving("Save the score", id -> {
                    host.doors()
                            .assessments()
                            .addTool(
                                    host.id(),
                                    new Assessment.Tool(
                                            id, tool.getValue(), on.date().orElseThrow(), score.getValue()));
                    host.changed("Saved");
                })
                .closing();
    }
}
