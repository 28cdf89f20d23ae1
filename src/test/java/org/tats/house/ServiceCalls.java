package org.tats.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.tats.access.CurrentPerson;
import org.tats.access.Requires;
import org.tats.common.PersonId;

/** Which service methods answered whom, while requests come in. Those that refuse are not counted. */
final class ServiceCalls implements MethodInterceptor, AutoCloseable {

    /** A service method by its name in the table that gave this person an answer. */
    record Answered(PersonId person, String service) {}

    private final CurrentPerson current;
    private final List<Advised> services = new ArrayList<>();
    private final Set<Answered> answered = ConcurrentHashMap.newKeySet();

    /** Stands before every service until it is closed. */
    ServiceCalls(ApplicationContext context) {
        this.current = context.getBean(CurrentPerson.class);
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            if (service instanceof Advised advised) {
                advised.addAdvice(0, this);
                services.add(advised);
            }
        }
    }

    Set<Answered> answered() {
        return answered;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object answer = call.proceed();
        if (call.getMethod().isAnnotationPresent(Requires.class)) {
            current.id().ifPresent(person -> answered.add(new Answered(person, Doors.name(call.getMethod()))));
        }
        return answer;
    }

    @Override
    public void close() {
        services.forEach(service -> service.removeAdvice(this));
    }
}
