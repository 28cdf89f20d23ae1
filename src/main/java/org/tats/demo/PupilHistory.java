package org.tats.demo;

import java.util.List;

/** One invented pupil with everything the files say about them. */
record PupilHistory(DemoPupil pupil, Register register, List<DemoSuspension> suspensions, List<DemoStatus> statuses) {}
