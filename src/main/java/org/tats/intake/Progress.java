package org.tats.intake;

/** Told now and then how far a load has come. Called on the thread that loads: it must be quick. */
@FunctionalInterface
public interface Progress {

    Progress UNHEARD = (rows, part) -> {};

    /**
     * @param rows rows read so far
     * @param part how much of the file has been read, 0 to 1
     */
    void reached(long rows, double part);
}
