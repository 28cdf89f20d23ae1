package org.tats.access;

import static org.tats.access.Permission.*;
import static org.tats.access.RelationshipKind.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which role may do what, and for whom. Deny by default: what is not named here is refused. */
final class RolePermissions {

    private static final Set<Permission> BASIC = EnumSet.of(SIGNED_IN);

    private static final Map<Role, Set<Permission>> GRANTED = Map.of(
            Role.ADMINISTRATOR, EnumSet.of(SIGNED_IN, ADMINISTER, SEE_IMPORTS),
            Role.ANALYST,
                    EnumSet.of(
                            SIGNED_IN,
                            LOAD_FILES,
                            SEE_IMPORTS,
                            READ_FIGURES,
                            SEE_FLAGS,
                            TRIAGE,
                            FIND_PUPIL,
                            SEE_PUPIL,
                            SEE_CASE,
                            SEE_COUNTS),
            Role.CHAIR, EnumSet.complementOf(EnumSet.of(ADMINISTER, LOAD_FILES, READ_FIGURES, OWN_OUTCOME)),
            Role.MINUTE_TAKER,
                    EnumSet.of(
                            SIGNED_IN,
                            SEE_FLAGS,
                            FIND_PUPIL,
                            SEE_PUPIL,
                            SEE_CASE,
                            SEE_CASE_TEXT,
                            MANAGE_CASE,
                            REFER,
                            SEE_REFERRALS,
                            DECIDE_REFERRAL,
                            SEE_ACTIONS,
                            SEE_ALL_ACTIONS,
                            UPDATE_ACTION,
                            SEE_MEETING,
                            BUILD_AGENDA,
                            RECORD_MEETING,
                            CONTRIBUTE,
                            SEE_COUNTS),
            Role.MEMBER,
                    EnumSet.of(
                            SIGNED_IN,
                            FIND_PUPIL,
                            SEE_PUPIL,
                            SEE_CASE,
                            SEE_CASE_TEXT,
                            SEE_ACTIONS,
                            UPDATE_ACTION,
                            SEE_MEETING,
                            CONTRIBUTE),
            Role.SCHOOL, EnumSet.of(SIGNED_IN, FIND_PUPIL, SEE_PUPIL, REFER, SEE_ACTIONS, UPDATE_ACTION, OWN_OUTCOME),
            Role.SYSTEM, EnumSet.complementOf(EnumSet.of(OWN_OUTCOME)));

    private static final Map<Role, Set<RelationshipKind>> THROUGH = Map.of(
            Role.MINUTE_TAKER, EnumSet.of(NAMED_ON_CASE, INVITED, ACTION_OWNER),
            Role.MEMBER, EnumSet.of(NAMED_ON_CASE, INVITED, ACTION_OWNER),
            Role.SCHOOL, EnumSet.of(ON_ROLL));

    private RolePermissions() {}

    static boolean grants(Role role, Permission permission) {
        return GRANTED.getOrDefault(role, BASIC).contains(permission);
    }

    /** Roles that answer for the whole authority: no relationship to a pupil is asked of them. */
    static boolean coversEveryPupil(Role role, Permission permission) {
        return switch (role) {
            case CHAIR, ANALYST, SYSTEM -> true;
            // a minute-taker enters a referral for, and puts on the agenda, a pupil whom nobody has discussed yet
            case MINUTE_TAKER -> permission == REFER || permission == FIND_PUPIL || permission == SEE_FLAGS;
            case ADMINISTRATOR, MEMBER, SCHOOL -> false;
        };
    }

    /** The relationships by which this role reaches a pupil. */
    static Set<RelationshipKind> reachesThrough(Role role) {
        return THROUGH.getOrDefault(role, Set.of());
    }
}
