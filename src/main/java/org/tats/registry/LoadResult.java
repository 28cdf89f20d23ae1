package org.tats.registry;

import java.util.Set;
import org.tats.common.PupilId;

/**
 * What loading validated rows did.
 *
 * @param loaded rows that were new or changed what is held
 * @param unchanged rows that say what is held already
 * @param changedPupils the pupils whose facts are now different
 */
public record LoadResult(int loaded, int unchanged, Set<PupilId> changedPupils) {

    public LoadResult {
        changedPupils = Set.copyOf(changedPupils);
    }
}
