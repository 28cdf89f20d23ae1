package org.tats.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tats.common.ui.Drawing.Axis;
import org.tats.common.ui.Drawing.Point;
import org.tats.common.ui.Drawing.Series;
import org.tats.common.ui.Drawing.Shape;
import org.tats.common.ui.Drawing.Stroke;
import org.tats.common.ui.Drawing.Tone;

/** A drawing with its sentence and its table, and the scales it is drawn on. */
class ChartTests {

    private final Drawing drawing = new Drawing(
            200,
            Axis.named(List.of("Autumn", "Spring")),
            Axis.counts(7),
            List.of(new Series(
                    "Permanent exclusions",
                    Tone.MAIN,
                    Shape.CIRCLE,
                    false,
                    Stroke.SOLID,
                    List.of(
                            Point.of(0, 3, "Autumn: 3"),
                            Point.of(1, 7, "Spring: 7").from(4, 9).beside("Spring 7")))),
            List.of());

    private final Chart chart = new Chart(drawing, "It rose from 3 to 7.", new Span("The table"));

    private Element canvas() {
        return chart.getElement().getChild(0);
    }

    @Test
    void aDrawingCarriesItsSentenceAndStandsWithItsTable() {
        assertThat(canvas().getTag()).isEqualTo("tats-chart");
        assertThat(canvas().getAttribute("role")).isEqualTo("img");
        assertThat(canvas().getAttribute("aria-label")).isEqualTo("It rose from 3 to 7.");
        assertThat(chart.getElement().getTextRecursively()).isEqualTo("It rose from 3 to 7.The table");
    }

    @Test
    void theTableMayStandElsewhereOnThePage() {
        var place = new Div();
        chart.tableIn(place);
        assertThat(place.getElement().getTextRecursively()).isEqualTo("The table");
        assertThat(chart.getElement().getTextRecursively()).isEqualTo("It rose from 3 to 7.");
    }

    @Test
    void figuresAndWordsReachTheBrowserAsAPropertyAndNeverAsAScript() {
        assertThat(String.valueOf(canvas().getPropertyRaw("drawing")))
                .contains("\"names\":[\"Autumn\",\"Spring\"]")
                .contains("\"interval\":{\"from\":4.0,\"to\":9.0,\"across\":false}")
                .contains("\"tone\":\"MAIN\"")
                .contains("\"words\":\"Spring: 7\"");
    }

    @Test
    void scalesHoldBothEndsInRoundSteps() {
        Axis shares = Axis.numbers(72.4, 82.3, "%");
        assertThat(shares.from()).isEqualTo(72);
        assertThat(shares.to()).isEqualTo(84);
        assertThat(shares.step()).isEqualTo(2);
        Axis changes = Axis.numbers(-0.8, 4.6, " points").around("no difference");
        assertThat(changes.from()).isEqualTo(-2);
        assertThat(changes.to()).isEqualTo(6);
        assertThat(changes.signed()).isTrue();
    }

    @Test
    void countsBeginAtNoughtInWholeSteps() {
        assertThat(Axis.counts(0).to()).isEqualTo(1);
        assertThat(Axis.counts(3).step()).isEqualTo(1);
        assertThat(Axis.counts(18).from()).isZero();
        assertThat(Axis.counts(18).to()).isEqualTo(20);
    }

    @Test
    void theLibraryIsServedFromHereWithItsLicence() throws IOException {
        Path folder = Path.of("frontend/echarts");
        assertThat(Files.readString(folder.resolve("LICENSE"))).contains("Apache License");
        assertThat(Files.readString(folder.resolve("NOTICE"))).contains("Apache ECharts");
        assertThat(Files.readString(Path.of("frontend/chart.js")))
                .contains("import('./echarts/echarts.common.min.js')")
                .contains("renderMode: 'richText'")
                .contains("animation: false")
                .doesNotContain("http:", "https:", "innerHTML", "eval(");
        assertThat(folder.resolve("echarts.common.min.js")).isNotEmptyFile();
    }
}
