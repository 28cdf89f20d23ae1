package org.tats.registry;

import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/**
 * Command: open a child whom no file brings.
 *
 * @param id chosen beforehand: the same twice is one child
 * @param words why, where {@link WhyOpened#OTHER} says nothing
 * @param noneOfThem that a person has looked at those who may be the same child, and none is
 */
public record OpenChild(PupilId id, ChildDetails details, WhyOpened why, String words, boolean noneOfThem) {

    private static final int LONGEST = 300;

    /** @throws RuleBroken without words for another reason */
    public OpenChild {
        words = words.strip();
        if (why == WhyOpened.OTHER && words.isEmpty()) {
            throw new RuleBroken("Say in words why the child is opened.");
        }
        if (words.length() > LONGEST) {
            throw new RuleBroken("Say it in at most " + LONGEST + " characters.");
        }
    }
}
