package org.tats.common.ui;

import java.util.function.BiConsumer;

/** Something of a form that is kept as text while somebody types or chooses. */
public interface TypedInput {

    /** Its name among the kept ones. */
    String field();

    /** What stands in it now, as it would be kept. */
    String text();

    /** A kept text as people read it. */
    String words(String text);

    /** Lets the field show what was typed. What cannot be read any more leaves it as it is. */
    void show(String text);

    /** Says at the field what is wrong with what stands in it, such as a day that is none; nothing where nothing can be. */
    default void check(ErrorSummary problems) {}

    /** @param keep gets the field and its text after each change of the person's own */
    void whenTyped(BiConsumer<String, String> keep);
}
