package org.tats.flags.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.flags.FlagAnswer;
import org.tats.flags.FlagService;
import org.tats.flags.FlagsAsOf;

/** {@code GET /api/v1/flags}: every flag on any date, evaluated by the rules that also fill the list. */
@RestController
class FlagController {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** One flag as JSON. */
    record Flag(
            String pupil,
            @Nullable String upn,
            int schoolUrn,
            String rule,
            int ruleVersion,
            LocalDate since,
            String reason,
            Map<String, Object> inputs) {

        static Flag of(FlagAnswer answer) {
            return new Flag(
                    answer.pupil().toString(),
                    answer.upn(),
                    answer.school().value(),
                    answer.rule(),
                    answer.ruleVersion(),
                    answer.since(),
                    answer.reason(),
                    answer.inputs());
        }
    }

    private final FlagService flags;

    FlagController(FlagService flags) {
        this.flags = flags;
    }

    @GetMapping("/api/v1/flags")
    ResponseEntity<List<Flag>> flags(@RequestParam(required = false) @Nullable String asOf) {
        FlagsAsOf answer = flags.asOf(asOf == null ? flags.latest() : date(asOf));
        return ResponseEntity.ok()
                .header("Facts-Known-At", answer.knownAt().toString())
                .header("Flags-As-Of", answer.asOf().toString())
                .body(answer.flags().stream().map(Flag::of).toList());
    }

    @ExceptionHandler
    ProblemDetail wrong(RuleBroken broken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, broken.sentence());
    }

    @ExceptionHandler
    ProblemDetail refused(NotFound refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "This token may not read flags.");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException notADate) {
            throw new RuleBroken("Give asOf as a date such as 2026-11-20.");
        }
    }
}
