package org.tats.access;

import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Asks {@link Access} before a method that {@link Requires} a permission runs; the person is read once for the call. */
final class RequiresInterceptor implements MethodInterceptor {

    private final Supplier<Access> access;
    private final Supplier<ActingPerson> acting;

    RequiresInterceptor(Supplier<Access> access, Supplier<ActingPerson> acting) {
        this.access = access;
        this.acting = acting;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Object target = invocation.getThis();
        var method = target == null
                ? invocation.getMethod()
                : AopUtils.getMostSpecificMethod(invocation.getMethod(), AopUtils.getTargetClass(target));
        Requires requires = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
        if (requires == null) {
            return invocation.proceed();
        }
        boolean fromOutside = acting.get().begin();
        try {
            access.get().require(requires.value());
            return invocation.proceed();
        } finally {
            if (fromOutside) {
                acting.get().end();
            }
        }
    }
}
