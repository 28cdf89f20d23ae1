package org.tats.common.ui;

import java.util.List;

/** The invented people of a demonstration, listed on the sign-in page so that everybody can look around. */
public interface DemonstrationSignIns {

    /** @param role what the person does, "Chair of the weekly meeting" */
    record SignIn(String email, String password, String role) {}

    List<SignIn> all();
}
