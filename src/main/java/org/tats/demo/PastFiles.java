package org.tats.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportResult;
import org.tats.intake.ImportService;
import org.tats.intake.ImportStatus;

/** Brings the authority's files in through the same door as anybody's: all of it once, then what changed week by week. */
@Component
@Profile("demonstration")
class PastFiles {

    private static final List<ImportKind> FACTS =
            List.of(ImportKind.PUPILS, ImportKind.STATUSES, ImportKind.SUSPENSIONS, ImportKind.ATTENDANCE);

    private final Stage stage;
    private final ImportService imports;

    PastFiles(Stage stage, ImportService imports) {
        this.stage = stage;
        this.imports = imports;
    }

    void schools(DemonstrationPlan plan, LocalDateTime when) {
        load(plan, List.of(ImportKind.SCHOOLS, ImportKind.CALENDARS), "first ", when, plan.before());
    }

    void facts(DemonstrationPlan plan, LocalDateTime when) {
        load(plan, FACTS, "first ", when, plan.before());
    }

    /** What changed between two days. */
    void week(DemonstrationPlan plan, PastWeek week, LocalDate before) {
        String prefix = week.step("");
        if (FACTS.stream().allMatch(kind -> stage.done(prefix + kind))) {
            return;
        }
        Path folder = plan.workFolder().resolve("week-" + week.number());
        try {
            new ChangeFiles(plan.authority(), DemonstrationPlan.SEED, before, week.dataTo()).write(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        FACTS.forEach(kind -> load(prefix, kind, folder, week.monday(8, 30), week.dataTo()));
    }

    private void load(
            DemonstrationPlan plan, List<ImportKind> kinds, String prefix, LocalDateTime when, LocalDate asAt) {
        if (kinds.stream().allMatch(kind -> stage.done(prefix + kind))) {
            return;
        }
        Path folder = plan.workFolder().resolve("first");
        try {
            if (!Files.exists(folder.resolve("written"))) {
                new AuthorityFiles(plan.authority(), DemonstrationPlan.SEED).write(folder, asAt);
                Files.createFile(folder.resolve("written"));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        kinds.forEach(kind -> load(prefix, kind, folder, when, asAt));
    }

    private void load(String prefix, ImportKind kind, Path folder, LocalDateTime when, LocalDate asAt) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        Path file = folder.resolve(name + ".csv");
        stage.once(prefix + kind, Cast.ANALYST, when, () -> {
            if (holdsRows(file)) {
                ImportResult result = imports.load(kind, name + "-" + asAt + ".csv", false, file);
                if (result.status() == ImportStatus.REFUSED) {
                    throw new IllegalStateException("The demonstration's " + name + " of " + Dates.full(asAt)
                            + " were refused: " + result.message());
                }
            }
        });
    }

    private static boolean holdsRows(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return lines.lines().skip(1).findAny().isPresent();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
