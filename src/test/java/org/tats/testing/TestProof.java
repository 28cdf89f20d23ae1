package org.tats.testing;

import java.time.Duration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.tats.common.FreshProof;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.ui.FreshSignIn;

/** In tests everyone has just proved who they are, until a test says otherwise. */
@Component
@Primary
public class TestProof implements FreshProof, FreshSignIn {

    private volatile boolean fresh = true;

    /** From now on; put it back afterwards. */
    public void fresh(boolean now) {
        fresh = now;
    }

    @Override
    public boolean provedWithin(Duration age) {
        return fresh;
    }

    @Override
    public void before(Runnable goOn) {
        if (!fresh) {
            throw new NeedsFreshSignIn();
        }
        goOn.run();
    }
}
