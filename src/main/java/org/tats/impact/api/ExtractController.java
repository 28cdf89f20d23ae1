package org.tats.impact.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.impact.Cohort;
import org.tats.impact.CohortAddress;
import org.tats.impact.Extract;
import org.tats.impact.ExtractColumn;
import org.tats.impact.ExtractService;

/** The extract without names for analysts' programs, as JSON or CSV. */
@RestController
class ExtractController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final Set<String> OTHERS = Set.of("purpose", "format");

    private final ExtractService extracts;

    ExtractController(ExtractService extracts) {
        this.extracts = extracts;
    }

    /** @param said the period, the purpose, the format, and any filter that the screens have */
    @GetMapping("/api/v1/extract")
    ResponseEntity<?> extract(@RequestParam Map<String, String> said) {
        Cohort cohort = CohortAddress.strictly(said, OTHERS);
        String named = said.getOrDefault("purpose", "");
        return switch (said.getOrDefault("format", "json")) {
            case "json" -> ResponseEntity.ok(json(extracts.extract(cohort, named)));
            case "csv" -> ResponseEntity.ok().contentType(CSV).body(extracts.csv(cohort, named));
            default -> throw new RuleBroken("Give format as json or csv.");
        };
    }

    @GetMapping("/api/v1/extract/dictionary")
    List<ExtractColumn> dictionary() {
        return extracts.dictionary();
    }

    private static List<Map<String, @Nullable Object>> json(Extract extract) {
        return extract.rows().stream().map(row -> object(extract, row)).toList();
    }

    private static Map<String, @Nullable Object> object(Extract extract, List<String> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int place = 0; place < row.size(); place++) {
            ExtractColumn column = extract.columns().get(place);
            object.put(column.name(), value(column.type(), row.get(place)));
        }
        return object;
    }

    private static @Nullable Object value(String type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "number" -> new BigDecimal(text);
            case "yes/no" -> text.equals("yes");
            default -> text;
        };
    }

    @ExceptionHandler
    ProblemDetail wrong(RuleBroken broken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, broken.sentence());
    }

    @ExceptionHandler
    ProblemDetail refused(NotFound refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "This token may not take extracts.");
    }
}
