package org.tats.testing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;

/** The kinds of people of the need-to-know matrix (governance notes 5.4), as the tables of who may do what name them. */
public enum Persona {
    ADMINISTRATOR(Role.ADMINISTRATOR, AgencyFunction.BUSINESS_SUPPORT),
    ANALYST(Role.ANALYST, AgencyFunction.DATA_ANALYSIS),
    CHAIR(Role.CHAIR, AgencyFunction.EDUCATIONAL_PSYCHOLOGY),
    MINUTE_TAKER(Role.MINUTE_TAKER, AgencyFunction.BUSINESS_SUPPORT),
    EDUCATIONAL_PSYCHOLOGIST(Role.MEMBER, AgencyFunction.EDUCATIONAL_PSYCHOLOGY),
    WELFARE_OFFICER(Role.MEMBER, AgencyFunction.EDUCATION_WELFARE),
    POLICE(Role.MEMBER, AgencyFunction.POLICE),
    YOUTH_JUSTICE(Role.MEMBER, AgencyFunction.YOUTH_JUSTICE),
    SCHOOL_NURSE(Role.MEMBER, AgencyFunction.SCHOOL_NURSING),
    MENTAL_HEALTH(Role.MEMBER, AgencyFunction.MENTAL_HEALTH),
    SOCIAL_WORKER(Role.MEMBER, AgencyFunction.SOCIAL_CARE),
    SCHOOL_USER(Role.SCHOOL, AgencyFunction.SCHOOL),
    PRIVACY_OFFICER(Role.PRIVACY_OFFICER, AgencyFunction.BUSINESS_SUPPORT),
    PROGRAMME_LEAD(Role.PROGRAMME_LEAD, AgencyFunction.BUSINESS_SUPPORT),
    BOARD_MEMBER(Role.BOARD_MEMBER, AgencyFunction.BUSINESS_SUPPORT),
    /** Nobody is signed in: councillors, the ministry, the public. They get published figures and nothing here. */
    NOBODY(null, AgencyFunction.OTHER);

    private final @Nullable Role role;
    private final AgencyFunction function;

    Persona(@Nullable Role role, AgencyFunction function) {
        this.role = role;
        this.function = function;
    }

    public Set<Role> roles() {
        return role == null ? Set.of() : Set.of(role);
    }

    public AgencyFunction function() {
        return function;
    }

    /** As in the head line of {@code authz.csv}. */
    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
