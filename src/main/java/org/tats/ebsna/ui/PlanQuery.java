package org.tats.ebsna.ui;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tats.common.PersonId;
import org.tats.common.Words;
import org.tats.common.ui.LinkTabs;
import org.tats.ebsna.PlanFilter;

/** Which plans the list shows, as its address says. @param band may be any word; one that is no band finds nothing */
record PlanQuery(String show, Optional<PersonId> worker, Optional<String> band, int from) {

    /** Without contact for so long, a plan is silent: a local choice. */
    static final int SILENT_DAYS = 7;

    static PlanQuery of(Location location) {
        return new PlanQuery(
                Ids.word(location, "show").orElse("open"),
                Ids.word(location, "worker").map(Ids::required).map(PersonId::new),
                Ids.word(location, "band"),
                Ids.word(location, "from")
                        .filter(typed -> typed.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    PlanFilter filter(PersonId me, LocalDate today) {
        PlanFilter shown = switch (show) {
            case "mine" -> PlanFilter.OPEN.of(me);
            case "due" -> PlanFilter.OPEN.dueBy(today);
            case "silent" -> PlanFilter.OPEN.noContactSince(today.minusDays(SILENT_DAYS));
            case "closed" -> PlanFilter.CLOSED;
            default -> PlanFilter.OPEN;
        };
        PlanFilter ofWorker = worker.map(shown::of).orElse(shown);
        return band.map(ofWorker::in).orElse(ofWorker);
    }

    String finding(int count) {
        return switch (show) {
            case "mine" -> Words.count(count, "plan of yours", "plans of yours");
            case "due" -> Words.count(count, "review is due", "reviews are due");
            case "silent" ->
                Words.count(count, "plan without contact", "plans without contact") + " for " + SILENT_DAYS + " days";
            case "closed" -> Words.count(count, "closed plan");
            default -> Words.count(count, "open plan");
        };
    }

    LinkTabs tabs() {
        return new LinkTabs("Which plans")
                .tab("Open", showing("open").address(), show.equals("open"))
                .tab("Mine", showing("mine").address(), show.equals("mine"))
                .tab("Reviews due", showing("due").address(), show.equals("due"))
                .tab("No contact for 7 days", showing("silent").address(), show.equals("silent"))
                .tab("Closed", showing("closed").address(), show.equals("closed"));
    }

    PlanQuery at(int offset) {
        return new PlanQuery(show, worker, band, offset);
    }

    PlanQuery of(Optional<PersonId> person, Optional<String> wanted) {
        return new PlanQuery(show, person, wanted, 0);
    }

    private PlanQuery showing(String other) {
        return new PlanQuery(other, worker, band, 0);
    }

    Map<String, String> parameters() {
        return Stream.of(
                        Optional.of(Map.entry("show", show)),
                        worker.map(id -> Map.entry("worker", id.toString())),
                        band.map(word -> Map.entry("band", word)),
                        Optional.of(from).filter(at -> at > 0).map(at -> Map.entry("from", String.valueOf(at))))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String address() {
        return EbsnaView.ROUTE + "?"
                + parameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
    }
}
