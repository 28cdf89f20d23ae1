package org.tats.demo;

/** One thing that shapes a register, laid over what is there. The order of the layers is in {@link PupilLives}. */
@FunctionalInterface
interface Layer {

    /** @param dice seeded for this pupil and this layer alone */
    void lay(Life life, Register register, Dice dice);
}
