/** The administration pages for people, posts, roles and agencies. */
@NullMarked
package org.tats.access.ui;

import org.jspecify.annotations.NullMarked;
