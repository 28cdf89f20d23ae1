package org.tats.impact;

import static org.tats.access.Permission.SEE_IMPACT;
import static org.tats.access.Permission.TAKE_EXTRACT;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.access.Requires;
import org.tats.common.NotFound;

/** The facts that measures are counted from, as they were taken together. */
@Service
@Transactional
public class TakingService {

    private final Takings takings;
    private final TakingRepository repository;
    private final AsTats asTats;

    TakingService(Takings takings, TakingRepository repository, AsTats asTats) {
        this.takings = takings;
        this.repository = repository;
        this.asTats = asTats;
    }

    /** The last one; empty before the first night. */
    @Requires(SEE_IMPACT)
    public Optional<Taking> last() {
        return repository.last();
    }

    /** Takes the facts as they are now, in place of the last taking unless that one is kept. */
    @Requires(TAKE_EXTRACT)
    public Taking takeNow() {
        return takings.take();
    }

    /** The last one, and those that something published was counted from; the newest first. */
    @Requires(SEE_IMPACT)
    public List<Taking> all() {
        return repository.all();
    }

    /**
     * Whether the rows of a taking still have the hash that was kept when they were taken.
     *
     * @throws NotFound when it is no longer there
     */
    @Requires(SEE_IMPACT)
    public boolean unchanged(TakingId taking) {
        Taking kept = repository.find(taking).orElseThrow(NotFound::new);
        return asTats.within(() -> repository.hash(taking)).equals(kept.inputHash());
    }
}
