package org.tats.cases.ui;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.ActionService;
import org.tats.common.ui.NavigationCount;

/** How many of one's own actions are open, beside "Actions". */
@Component
class WaitingActions implements NavigationCount {

    private final ActionService actions;
    private final Access access;

    WaitingActions(ActionService actions, Access access) {
        this.actions = actions;
        this.access = access;
    }

    @Override
    public String route() {
        return ActionsView.ROUTE;
    }

    @Override
    public OptionalLong waiting() {
        int open = access.may(Permission.SEE_ACTIONS) ? actions.openOfMine() : 0;
        return open == 0 ? OptionalLong.empty() : OptionalLong.of(open);
    }
}
