package org.tats.programme.ui;

import org.tats.common.ui.Typing;
import org.tats.programme.Part;

/** What a form hands over to; it knows no service. */
interface Keeper {

    void save(Part part, String reason);

    void takeOut(Part part, String reason);

    /** The version that is kept now, of a part that somebody else changed. */
    int version(Part part);

    /** Where what is typed into a form is kept until it is saved. @param form its name, the same after a reload */
    Typing typing(String form);

    /** After it is kept: the page without the form. */
    void done();

    /** Where "Leave it as it is" leads. */
    String back();
}
