/** Screens of case files, referrals, agreed actions and pupils. */
@NullMarked
package org.tats.cases.ui;

import org.jspecify.annotations.NullMarked;
