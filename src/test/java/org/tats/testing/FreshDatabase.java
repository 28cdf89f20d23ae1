package org.tats.testing;

import com.vaadin.flow.internal.CurrentInstance;
import java.lang.reflect.Modifier;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test class an empty database and the default time. A nested class continues with its outer class's. */
public class FreshDatabase implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        Class<?> test = context.getTestClass();
        if (test.isMemberClass() && !Modifier.isStatic(test.getModifiers())) {
            return;
        }
        var application = context.getApplicationContext();
        application.getBean(SwitchingDataSource.class).moveToFreshDatabase();
        application.getBean(TestClock.class).reset();
        // a screen test before this one leaves its session on the thread, and who is signed in would be read from there
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }
}
