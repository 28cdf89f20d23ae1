package org.tats.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.common.Dates;
import org.tats.registry.LoadResult;

/** Reads one file and hands its good rows to registry; takes everything back if the file turns out to be unreadable. */
@Component
class FileLoader {

    private final Map<ImportKind, KindIntake> intakes = new EnumMap<>(ImportKind.class);
    private final TransactionTemplate nested;
    private final Clock clock;

    FileLoader(List<KindIntake> intakes, PlatformTransactionManager transactions, Clock clock) {
        intakes.forEach(intake -> this.intakes.put(intake.kind(), intake));
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** @param aside where the rows with a fault go */
    FileOutcome load(SentFile file, RejectionSpool aside, Progress progress) {
        try {
            return Objects.requireNonNull(nested.execute(savepoint -> read(file, aside, progress)));
        } catch (FileRefused refused) {
            return FileOutcome.refused(refused.sentence());
        }
    }

    private FileOutcome read(SentFile file, RejectionSpool aside, Progress progress) {
        KindIntake intake = Objects.requireNonNull(intakes.get(file.kind()));
        LocalDate today = Dates.today(clock);
        try (CsvFile csv = CsvFile.open(file.bytes(), file.facts(), file.kind())) {
            return read(csv, intake.open(csv.columns(), file.complete(), today), aside, progress);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <R> FileOutcome read(CsvFile csv, RowReader<R> reader, RejectionSpool aside, Progress progress) {
        var rows = new CheckedRows<>(csv, reader, aside, progress);
        LoadResult result = reader.load(rows);
        progress.reached(rows.read(), 1);
        return new FileOutcome(
                "",
                rows.read(),
                result.loaded(),
                result.unchanged(),
                aside.rows(),
                csv.readAs(),
                RejectionSpool.line(csv.columns().header()));
    }
}
