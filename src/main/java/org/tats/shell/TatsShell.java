package org.tats.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the application loads; our own files are added by {@link PageHead}. */
@StyleSheet(Aura.STYLESHEET)
@Viewport("width=device-width, initial-scale=1")
@Push
public class TatsShell implements AppShellConfigurator {}
