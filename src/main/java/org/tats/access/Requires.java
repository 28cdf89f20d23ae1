package org.tats.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a service method needs. Checked before the method runs, through {@link Access#decide}, for the role
 * part; a method about one pupil also calls {@link Access#require(Permission, org.tats.common.PupilId)}. Refused looks
 * like missing. On a view: whether the side navigation lists it and the address opens it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission value();
}
