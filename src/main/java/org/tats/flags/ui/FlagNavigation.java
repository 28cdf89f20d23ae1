package org.tats.flags.ui;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.ui.NavigationCount;
import org.tats.flags.FlagService;

/** How many flagged pupils wait for a decision, beside the entry of the list. */
@Component
class FlagNavigation implements NavigationCount {

    private final FlagService flags;
    private final Access access;

    FlagNavigation(FlagService flags, Access access) {
        this.flags = flags;
        this.access = access;
    }

    @Override
    public String route() {
        return "at-risk";
    }

    @Override
    public OptionalLong waiting() {
        return access.may(Permission.SEE_FLAGS) ? OptionalLong.of(flags.counts().waiting()) : OptionalLong.empty();
    }
}
