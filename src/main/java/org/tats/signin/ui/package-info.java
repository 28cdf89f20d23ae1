/** The pages on which people prove who they are. */
@NullMarked
package org.tats.signin.ui;

import org.jspecify.annotations.NullMarked;
