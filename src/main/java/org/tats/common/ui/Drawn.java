package org.tats.common.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A shape drawn by the style sheet; it says nothing by itself. */
@Tag("i")
final class Drawn extends HtmlContainer {}
