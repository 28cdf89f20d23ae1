/** Tests of the screens of case files, referrals, actions and pupils. */
@NullMarked
package org.tats.cases.ui;

import org.jspecify.annotations.NullMarked;
