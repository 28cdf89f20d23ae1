package org.tats.programme.ui;

import org.tats.programme.Part;

/** What a form hands over to; it knows no service. */
interface Keeper {

    void save(Part part, String reason);

    void takeOut(Part part, String reason);

    /** The version that is kept now, of a part that somebody else changed. */
    int version(Part part);

    /** After it is kept: the page without the form. */
    void done();

    /** Where "Leave it as it is" leads. */
    String back();
}
