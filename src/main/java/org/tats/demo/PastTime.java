package org.tats.demo;

import java.time.LocalDateTime;

/** Does work as if it were another time. */
@FunctionalInterface
interface PastTime {

    /** As if it were this London time, which stands still meanwhile. */
    void at(LocalDateTime london, Runnable work);
}
