package org.tats.panels;

import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;

/** Finds a request for somebody who may see it or work on it. */
@Component
class RequestReading {

    private final Access access;
    private final RequestRepository requests;

    RequestReading(Access access, RequestRepository requests) {
        this.access = access;
        this.requests = requests;
    }

    Request seen(RequestId id) {
        return allowed(id, Permission.SEE_SECTION_19);
    }

    Request worked(RequestId id) {
        return allowed(id, Permission.WORK_SECTION_19);
    }

    /** @throws RuleBroken when it has ended */
    Request open(RequestId id) {
        Request request = worked(id);
        if (!request.state().open()) {
            throw new RuleBroken("This request has ended. Enter a new one.");
        }
        return request;
    }

    /** @throws StaleSave when it was changed since this version was read */
    Request open(RequestId id, int version) {
        Request request = open(id);
        if (request.version() != version) {
            throw new StaleSave("", request.state().words());
        }
        return request;
    }

    /** @throws RuleBroken when the state does not allow it */
    static void mustBecome(Request request, RequestState next) {
        if (!request.state().canBecome(next)) {
            throw new RuleBroken(
                    "This request is at “" + request.state().words() + "”. “" + next.words() + "” cannot follow.");
        }
    }

    private Request allowed(RequestId id, Permission permission) {
        Request request = requests.find(id).orElseThrow(NotFound::new);
        access.require(permission, request.pupil());
        return request;
    }
}
