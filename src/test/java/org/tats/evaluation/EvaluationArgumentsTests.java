package org.tats.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationArgumentsTests {

    @Test
    void servesTheDemonstrationOnPort8080UnlessAskedOtherwise() {
        var arguments = EvaluationArguments.of();
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(arguments.fresh()).isFalse();
        assertThat(arguments.empty()).isFalse();
    }

    @Test
    void letsALaterFolderWinOverTheOneThatTheScriptGives() {
        var arguments =
                EvaluationArguments.of("--data", "/script", "--port", "9000", "--fresh", "--empty", "--data", "/u");
        assertThat(arguments).isEqualTo(new EvaluationArguments(9000, Path.of("/u"), true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", ""})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(() -> EvaluationArguments.of("--port", port))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("from 1 to 65535");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> EvaluationArguments.of("--prot", "1")).hasMessageContaining("\"--prot\"");
        assertThatThrownBy(() -> EvaluationArguments.of("--data")).hasMessageContaining("missing after --data");
    }
}
