package org.tats.ebsna;

import org.tats.common.PupilId;

/** Asks for joint work with a pupil. @param why what people see that speaks for it; never blank */
public record AskJointWork(JointWorkId id, PupilId pupil, String why) {}
