package org.tats.registry.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.AttendanceFigure;
import org.tats.registry.AttendanceGroup;
import org.tats.registry.RegistryService;

/** Attendance figures for programs. Wrong parameters and missing rights are answered as problems (RFC 9457). */
@RestController
class AttendanceController {

    /**
     * One group as sent.
     *
     * @param attendancePercent to three decimals; null when no session was possible
     * @param absencePercent likewise
     */
    record Figure(
            String key,
            String name,
            long present,
            long aea,
            long authorised,
            long unauthorised,
            long late,
            long possible,
            @Nullable BigDecimal attendancePercent,
            @Nullable BigDecimal absencePercent) {

        static Figure of(AttendanceFigure figure) {
            AttendanceCounts counts = figure.counts();
            return new Figure(
                    figure.key(),
                    figure.name(),
                    counts.present(),
                    counts.aea(),
                    counts.authorised(),
                    counts.unauthorised(),
                    counts.late(),
                    counts.possible(),
                    counts.attendancePercent().orElse(null),
                    counts.absencePercent().orElse(null));
        }
    }

    private final RegistryService registry;

    AttendanceController(RegistryService registry) {
        this.registry = registry;
    }

    @GetMapping("/api/v1/attendance")
    List<Figure> attendance(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String groupBy) {
        AttendanceGroup group = AttendanceGroup.of(groupBy == null ? "" : groupBy)
                .orElseThrow(() -> new RuleBroken("Give groupBy as pupil, school, phase or authority."));
        return registry.attendance(Dates.parameter("from", from), Dates.parameter("to", to), group).stream()
                .map(Figure::of)
                .toList();
    }

    @ExceptionHandler
    ProblemDetail wrong(RuleBroken broken) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, broken.sentence());
    }

    @ExceptionHandler
    ProblemDetail refused(NotFound refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "This token may not read attendance figures.");
    }
}
