package org.tats.panels;

import java.util.List;
import java.util.Optional;

/**
 * One request with all that belongs to it.
 *
 * @param decisions of this request, the newest first
 * @param provisions of this request, the newest first
 * @param works whether the reader may change it
 */
public record RequestDetails(
        Request request,
        List<Evidence> evidence,
        List<RequestPause> pauses,
        List<CheckIn> checkIns,
        List<Decision> decisions,
        List<ProvisionDetails> provisions,
        boolean works) {

    public RequestDetails {
        evidence = List.copyOf(evidence);
        pauses = List.copyOf(pauses);
        checkIns = List.copyOf(checkIns);
        decisions = List.copyOf(decisions);
        provisions = List.copyOf(provisions);
    }

    /** The decision that holds; empty before the first. */
    public Optional<Decision> decision() {
        return decisions.stream().findFirst();
    }

    public boolean paused() {
        return pauses.stream().anyMatch(pause -> pause.to() == null);
    }
}
