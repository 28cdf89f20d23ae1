package org.tats.programme;

import java.util.UUID;

/** A pupil who was discussed, under one theme. A pupil has as many rows as themes. @param school its name; "No school" without */
record Theme(String school, String theme, UUID pupil) {}
