package org.tats.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tats.TatsApplication;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.registry.RegistryService;

/**
 * The application in a process that can be killed: each person opens records on a thread of their own, and each record that
 * the service gave out is written to a file that survives the process, with a third word so that a torn line is none.
 */
final class OpeningProcess {

    private final RegistryService registry;
    private final FileChannel shown;
    private final AtomicLong left;
    private final List<PupilId> pupils;

    private OpeningProcess(RegistryService registry, FileChannel shown, long openings, List<PupilId> pupils) {
        this.registry = registry;
        this.shown = shown;
        this.left = new AtomicLong(openings);
        this.pupils = pupils;
    }

    /** Arguments: database, password of tats_app, file, openings, people, pupils. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                        TatsApplication.class,
                        // the tests' own components lie on the class path too, and nothing here asks for them
                        "--spring.main.lazy-initialization=true",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.flyway.enabled=false",
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.password=" + arguments[1],
                        "--tats.https=false",
                        "--tats.data-folder=target/test-data",
                        "--tats.signin.key=" + "A".repeat(43) + "=");
                FileChannel shown = FileChannel.open(Path.of(arguments[2]), StandardOpenOption.APPEND)) {
            var process = new OpeningProcess(
                    application.getBean(RegistryService.class),
                    shown,
                    Long.parseLong(arguments[3]),
                    Stream.of(arguments[5].split(",", -1)).map(PupilId::of).toList());
            List<Thread> desks = Stream.of(arguments[4].split(",", -1))
                    .map(PersonId::of)
                    .map(person -> Thread.ofPlatform().start(() -> process.open(person)))
                    .toList();
            for (Thread desk : desks) {
                desk.join();
            }
        }
    }

    private void open(PersonId person) {
        while (left.getAndDecrement() > 0) {
            PupilId pupil = pupils.get(ThreadLocalRandom.current().nextInt(pupils.size()));
            if (RunAs.person(person, () -> registry.card(pupil)).isPresent()) {
                write(person + " " + pupil + " shown\n");
            }
        }
    }

    private synchronized void write(String line) {
        try {
            shown.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            shown.force(false);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
