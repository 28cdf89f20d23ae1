/** Tests of case files, referrals, discussions and agreed actions. */
@NullMarked
package org.tats.cases;

import org.jspecify.annotations.NullMarked;
